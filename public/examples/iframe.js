import {connect} from "../parent.js";

const view = connect(document.querySelector("iframe"), {deepLinks: true});
const shown = document.querySelector("#shown");

document.querySelector("#december").addEventListener("click", async () => {
  const state = await view.command("setInterval", "1889-12");
  shown.textContent = `${state.shown} of ${state.total} events`;
});
