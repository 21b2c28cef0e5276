/** The most px that each side of a canvas may have in all browsers. */
const LONGEST_SIDE = 16_384;

/** Dots for each px, so that text is sharp on fine screens and on paper. */
const FINENESS = 2;

/**
 * Paints a picture that is given as SVG, and returns it as a PNG file. The fonts are those that the system has: a picture takes none
 * from the page. Throws an `Error` with a sentence for the reader where the browser cannot paint it.
 */
export async function paintPicture(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = await imageOf(svg);
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(FINENESS, LONGEST_SIDE / Math.max(width, height));
  if (scale < 1) throw new Error('The ladder is too long for a PNG picture. Save it as SVG instead.');
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error(REFUSED);
  return new Uint8Array(await blob.arrayBuffer());
}

const REFUSED = 'The browser did not paint the picture. Save it as SVG instead.';

/** From a `data:` address, which the Content-Security-Policy of the site allows. */
function imageOf(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error(REFUSED));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}
