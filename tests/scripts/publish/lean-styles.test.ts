import {expect, test} from "vitest";
import {onlyRules, withoutRules} from "../../../scripts/publish/lean-styles.js";

test.each([
  [".a{x:1}.b{y:2}", ".a{x:1}"],
  [".a,.b{x:1}.b,.b:hover{y:2}", ".a,.b{x:1}"],
  ["@media print{.b{x:1}.a{y:2}}@media(hover:none){.b{x:1}}", "@media print{.a{y:2}}"],
  ['.b{background:url("data:image/svg+xml,{}}")}.a{x:1}', ".a{x:1}"],
  ["@keyframes spin{0%{x:1}to{x:2}}.b{y:2}", "@keyframes spin{0%{x:1}to{x:2}}"]
])("withoutRules leaves of %s what is not only .b", (css, kept) => {
  expect(withoutRules(css, /\.b/)).toBe(kept);
});

test("onlyRules gives what withoutRules leaves out", () => {
  const css = ".a{x:1}@media print{.b{x:1}.a{y:2}}.a,.b{x:3}.b{y:2}";
  expect(onlyRules(css, /\.b/)).toBe("@media print{.b{x:1}}.b{y:2}");
});
