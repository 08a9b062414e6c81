/** Nouns that stand for the place of the story. */
export const GENERIC_NOUNS: ReadonlySet<string> = new Set(
  "town city village capital port harbour harbor station stadium court courthouse courtroom hospital school church mill plant factory bridge site square hall council mayor residents police firefighters crews street streets downtown parliament palace hotel airport local area neighborhood neighbourhood district county island islet camp fort fortress garrison wall walls scene mine quarry pier dock wharf museum library theatre theater college university market mosque cathedral prison jail ward bench jury judge commissioners councillors board".split(
    " "
  )
);
