import type { Notes } from './csv.js';
import { sans, serif, type ChartOption } from './option.js';
import type { Inks } from './palette.js';
import { init } from './parts.js';

/** What a picture of a chart needs to stand on its own: the drawing, its title, what it rests on, and its size in pixels. */
export interface Picture {
  option: ChartOption;
  title: string;
  notes: Notes;
  inks: Inks;
  width: number;
  height: number;
}

const head = 56;
const line = 16;

/** The chart as an SVG drawing, with its title above and its provenance below. */
export function svgOf(picture: Picture): string {
  const { width, height } = fullSize(picture);
  const inner = rendered(picture);
  const label = (x: number, y: number, size: number, fill: string, font: string, text: string) =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-family="${xml(font)}">${xml(text)}</text>`;
  const notes = wrapped(picture).map((text, at) =>
    label(20, head + picture.height + 22 + at * line, 11, picture.inks.faint, sans, text),
  );
  const drawing = inner.replace(/^<svg/, `<svg x="0" y="${head}"`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="100%" height="100%" fill="${picture.inks.surface}"/>` +
    label(20, 36, 20, picture.inks.ink, serif, picture.title) +
    `${drawing}${notes.join('')}</svg>`
  );
}

/** The same as a PNG of twice the size, for print and for screens of any kind. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const { width, height } = fullSize(picture);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))), 'image/png'),
  );
}

function rendered(picture: Picture): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: picture.width, height: picture.height });
  try {
    chart.setOption({ ...picture.option, animation: false, textStyle: { fontFamily: sans } });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function fullSize(picture: Picture): { width: number; height: number } {
  return { width: picture.width, height: head + picture.height + 24 + wrapped(picture).length * line };
}

/** The notes in lines that fit; a Chinese sign counts as two Latin ones. */
function wrapped(picture: Picture): string[] {
  const room = Math.floor((picture.width - 40) / 5.8);
  return picture.notes.flatMap(([name, value]) => {
    const lines: string[] = [''];
    let used = 0;
    for (const sign of `${name}: ${value}`) {
      const width = sign > '\u2E80' ? 2 : 1;
      if (used + width > room) {
        lines.push('');
        used = 0;
      }
      lines[lines.length - 1] += sign;
      used += width;
    }
    return lines;
  });
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
