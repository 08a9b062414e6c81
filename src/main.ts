import {mount} from "svelte";
import App from "./App.svelte";
import "./viewer/fonts.css";
import "./viewer/print.css";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no element #app");
target.replaceChildren();
mount(App, {target});
