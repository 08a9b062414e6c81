/**
 * The basemap's towns, as `PlaceIndex` takes them.
 *
 * @param folder - address of the folder `basemap/`, absolute, with a slash at its end
 * @throws Error if they cannot be had
 */
export async function readTowns(folder: string): Promise<string> {
  const address = `${folder}towns.index`;
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address}: status ${response.status}`);
  return new Response(response.body.pipeThrough(new DecompressionStream("gzip"))).text();
}
