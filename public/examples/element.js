// How a page talks with the element: methods one way, events the other.
const map = document.querySelector("#journey");
const told = document.querySelector("#told");

for (const button of document.querySelectorAll("[data-interval]")) {
  button.addEventListener("click", () => map.setInterval(button.dataset.interval || null));
}
map.addEventListener("dateline:select", ({detail}) => {
  told.textContent = detail.title ?? "";
});
