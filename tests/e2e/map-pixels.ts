import type {Page} from "@playwright/test";

/** How many pixels of the map have a colour, `rrggbb`, or one that the eye cannot tell from it. */
export async function pixelsOfMap(page: Page, color: string): Promise<number> {
  const picture = await page.locator("canvas.marks").screenshot();
  return page.evaluate(
    async ([base64, wanted]) => {
      const bytes = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const pen = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
      pen.drawImage(image, 0, 0);
      const {data} = pen.getImageData(0, 0, image.width, image.height);
      const rgb = Number.parseInt(wanted!, 16);
      const [red, green, blue] = [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        const apart =
          Math.abs(data[at]! - red) + Math.abs(data[at + 1]! - green) + Math.abs(data[at + 2]! - blue);
        if (apart < 10) found++;
      }
      return found;
    },
    [picture.toString("base64"), color]
  );
}
