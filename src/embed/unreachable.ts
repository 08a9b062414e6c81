import {InputError} from "../domain/input-error.js";

/** No answer from where the collection lies: the address may be wrong, or the reader without a connection for the moment. */
export class Unreachable extends InputError {}
