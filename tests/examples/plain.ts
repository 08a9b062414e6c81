import "dateline/define";

const map = document.querySelector("dateline-map")!;
const told = document.querySelector("output")!;

map.addEventListener("dateline:ready", ({detail}) => (told.value = `${detail.total} events`));
map.addEventListener("dateline:select", ({detail}) => (told.value = detail.title ?? ""));
document.querySelector("#december")!.addEventListener("click", () => map.setInterval("1889-12"));
document.querySelector("#dark")!.addEventListener("click", () => map.setAttribute("theme", "dark"));
document.querySelector("#remove")!.addEventListener("click", () => map.remove());
