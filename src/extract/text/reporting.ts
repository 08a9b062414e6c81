/** Verbs of saying, in the forms that tell who said something. */
const SAYING = `
  say says said saying tell tells told telling add adds added adding announce announces announced announcing
  report reports reported reporting state states stated stating declare declares declared declaring
  claim claims claimed claiming note notes noted noting explain explains explained explaining
  insist insists insisted insisting argue argues argued arguing warn warns warned warning
  confirm confirms confirmed confirming deny denies denied denying stress stresses stressed stressing
  emphasize emphasizes emphasized emphasizing emphasise emphasised suggest suggests suggested
  acknowledge acknowledges acknowledged reiterate reiterates reiterated reiterating remark remarked
  write writes wrote writing tweet tweeted post posted reply replied respond responded comment commented
  believe believes believed think thinks thought recall recalled describe describes described
  estimate estimates estimated admit admits admitted allege alleges alleged predict predicts predicted
  conclude concluded observe observed assert asserted maintain maintains maintained indicate indicates
  indicated reveal revealed quote quoted disclose disclosed testify testified promise promised
`;

/** Verbs of saying, every form, lower case. */
export const SAYING_VERBS: ReadonlySet<string> = new Set(SAYING.trim().split(/\s+/u));
