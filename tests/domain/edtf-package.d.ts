/** The package has no types; of it only the bounds of a value are asked for. */
declare module "edtf" {
  export default function edtf(text: string): {readonly min: number; readonly max: number};
}
