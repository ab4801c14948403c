/** Sharp on a page of A4 at the width of a hand (pixels). */
const SIDE = 1_024;

/** Draws a picture of lines as one of points, on white, and hands it over as a file. */
export async function savePng(address: string, name: string): Promise<void> {
  const picture = new Image(SIDE, SIDE);
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser draws no pictures.');
  pen.imageSmoothingEnabled = false;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.drawImage(picture, 0, 0, SIDE, SIDE);
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = name;
  link.click();
}
