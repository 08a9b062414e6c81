import type {Actor, EventFeature} from "../../domain/event.js";
import type {Name} from "../../domain/name.js";
import type {Notice} from "../../domain/notice.js";
import {whoIs} from "./role-mentions.js";

/**
 * Gives actors that are told of by their office or kind ("the prime minister", "the company") the one name that the
 * document has for them, with a notice that says why; leaves the others as they are.
 *
 * @param names - of the same article, in the order of the text
 */
export function nameActors(events: readonly EventFeature[], names: readonly Name[]): EventFeature[] {
  return events.map((event) => {
    const {actors, sources, notices} = event.properties;
    const span = sources[0].span;
    const said: Notice[] = [];
    const named: Actor[] = [];
    for (const actor of actors) {
      const meant = whoIs(actor.name, span[0], names);
      const {name, role} = meant ? {name: meant.name.canonical, role: meant.name.role} : actor;
      if (meant) {
        said.push({
          rule: "names/role-antecedent",
          severity: "info",
          span,
          message: `"${actor.name}" was read as ${name}, ${meant.reason}.`
        });
      }
      if (!named.some((other) => other.name === name)) named.push(role ? {name, role} : {name});
    }
    if (said.length === 0) return event;
    return {...event, properties: {...event.properties, actors: named, notices: [...notices, ...said]}};
  });
}
