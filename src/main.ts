import {mount} from "svelte";
import App from "./App.svelte";
import "./viewer/fonts.css";
import "./viewer/print.css";
import {wakeDates} from "./viewer/wake-dates.js";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no element #app");
wakeDates();
// To take the programs in is one piece of work, to show the page is another: between them it answers.
setTimeout(() => {
  target.replaceChildren();
  mount(App, {target});
}, 0);
