import fc from "fast-check";

/** Chance is an input: the same cases in every run, others with `DATELINE_SEED=NUMBER npm run test:unit`. */
fc.configureGlobal({seed: Number(process.env["DATELINE_SEED"] ?? 20_261_122)});
