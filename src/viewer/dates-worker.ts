/// <reference lib="webworker" />

// What a browser must read before it writes its first date in a language, it reads once for the page and its workers.
for (const tag of [...navigator.languages, "en"]) {
  try {
    new Intl.DateTimeFormat(tag, {timeZone: "UTC", calendar: "gregory", month: "long"});
    break;
  } catch {
    // Some systems name a language that `Intl` refuses.
  }
}
self.close();
