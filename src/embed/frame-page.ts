/** The script of `embed.html`. */
import {startFrame} from "./frame.js";

startFrame();
