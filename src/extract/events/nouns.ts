import type {EventType} from "../../domain/event.js";

const NOUNS: Readonly<Record<EventType, string>> = {
  meeting: `meeting meetings talks summit summits conference conferences negotiation negotiations consultation consultations
    session sessions dialogue forum congress gathering discussions discussion audience reception dinner symposium
    workshop seminar hearing-aid encounter phone-call assembly`,
  visit: `visit visits trip trips tour journey arrival departure stopover voyage flight pilgrimage return delegation`,
  statement: `statement statements announcement speech address remarks declaration message press-conference interview comments
    letter communique manifesto tribute tributes`,
  agreement: `agreement agreements deal deals treaty treaties accord accords pact pacts ceasefire cease-fire truce memorandum
    armistice contract protocol settlement peace alliance partnership resolution compromise concession concessions framework frameworks`,
  aid: `aid relief assistance donation donations convoy grant rescue supplies loan loans shelter shelters vaccines food-aid evacuation vaccination vaccinations vaccinators medicine medicines`,
  demand: `demand demands ultimatum appeal request petition call calls`,
  criticism: `criticism condemnation outrage accusation accusations rebuke complaint complaints objection allegations`,
  protest: `protest protests demonstration demonstrations rally rallies riot riots strike strikes march marches sit-in
    unrest boycott walkout picket vigil uprising protesters demonstrators clashes`,
  sanction: `sanction sanctions embargo ban bans blacklist tariffs tariff restrictions penalty penalties blockade fine fines`,
  military: `offensive invasion deployment troops withdrawal drills exercise exercises manoeuvres maneuvers siege battle
    battles mobilization mobilisation war operation operations garrison regiment fleet army brigade division
    patrol patrols front counteroffensive landing soldiers warships landings`,
  attack: `attack attacks bombing bombings blast explosion explosions shooting shootings airstrike airstrikes shelling
    murder murders assassination massacre kidnapping abduction assault raid ambush gunmen gunman bomb bombs missile
    missiles rocket rockets drone drones hostages hostage killing killings stabbing grenade militants sniper
    fire`,
  election: `election elections vote votes ballot ballots referendum poll polls runoff inauguration candidate candidates
    primary contest by-election by-elections constituency turnout polls voters parliament-vote`,
  legal: `trial court verdict arrest lawsuit suit sentence charges investigation inquiry hearing ruling appeal conviction
    warrant indictment extradition judge prosecutors prosecutor custody jury tribunal bail law bill legislation
    decree constitution police suspect suspects`,
  disaster: `earthquake quake flood floods flooding storm hurricane typhoon cyclone tornado fire wildfire wildfires
    eruption tsunami landslide avalanche crash collapse drought outbreak epidemic cholera infection infections malaria measles accident derailment shipwreck blaze
    tremor heatwave famine mudslide explosion blackout spill rains pandemic aftershock magnitude volcano landfall rainfall sandstorm snowstorm cyclones typhoons hurricanes storms`,
  economy: `prices profit profits sales investment exports imports tariffs inflation budget market markets shares loan
    factory plant pipeline merger acquisition bank trade railway bridge port revenue production jobs company
    subsidy bankruptcy rates stocks currency contract`,
  other: ""
};

/** Nouns that name a happening or go with one: their type. */
export const NOUN_TYPES: ReadonlyMap<string, EventType> = new Map(
  (Object.entries(NOUNS) as [EventType, string][]).flatMap(([type, list]) =>
    list
      .split(/\s+/u)
      .filter(Boolean)
      .map((noun) => [noun, type] as const)
  )
);

const HAPPENINGS = `
  meeting meetings talks summit summits conference negotiations consultations session discussions forum congress
  visit visits trip tour journey voyage flight arrival departure speech statement announcement remarks agreement deal treaty
  accord pact ceasefire truce memorandum election elections vote referendum runoff inauguration protest protests
  demonstration rally strike march riots unrest attack attacks bombing blast explosion shooting airstrike airstrikes
  shelling assassination massacre raid ambush trial hearing verdict ruling arrest arrests inquiry investigation earthquake quake
  flood floods storm hurricane typhoon fire wildfire eruption tsunami landslide avalanche crash collapse drought
  outbreak patrol patrols cholera accident derailment offensive invasion deployment withdrawal drills exercises siege battle operation
  vaccination by-election runoff festival ceremony match race exhibition concert wedding funeral evacuation rescue sanctions embargo ban landfall
`;

/** Nouns that name a happening of their own: "The visit was postponed", "talks continued". */
export const HAPPENING_NOUNS: ReadonlySet<string> = new Set(HAPPENINGS.trim().split(/\s+/u));
