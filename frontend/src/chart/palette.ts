/**
 * The colours of the house, once for both themes. The series hues are the mineral pigments of a Chinese paint box (orpiment,
 * azurite, malachite, cinnabar …), set so far apart in lightness and in blue–yellow that red–green blindness keeps them apart.
 */
export interface Inks {
  dark: boolean;
  paper: string;
  surface: string;
  sunk: string;
  ink: string;
  soft: string;
  faint: string;
  rule: string;
  strong: string;
  accent: string;
  accentSoft: string;
  seal: string;
  warn: string;
  /** One hue a series, in the codebook's order for themes. */
  hues: readonly string[];
}

export const lightInks: Inks = {
  dark: false,
  paper: '#f3f5f3',
  surface: '#fcfdfb',
  sunk: '#e9edea',
  ink: '#16211f',
  soft: '#4c5955',
  faint: '#65716d',
  rule: '#d5dcd8',
  strong: '#22302d',
  accent: '#0d5c68',
  accentSoft: '#dbeae9',
  seal: '#b5402a',
  warn: '#8a5200',
  hues: ['#d69a1e', '#1f5fa3', '#2f9c84', '#bd3b26', '#7b569f', '#5b6b7d', '#c9729a', '#84603c'],
};

export const darkInks: Inks = {
  dark: true,
  paper: '#101615',
  surface: '#171f1d',
  sunk: '#1e2825',
  ink: '#e9efeb',
  soft: '#aebab5',
  faint: '#84918c',
  rule: '#2b3733',
  strong: '#cfd9d4',
  accent: '#79c3cb',
  accentSoft: '#1c3a3d',
  seal: '#e0684e',
  warn: '#e5b566',
  hues: ['#ecbb58', '#6aa8e6', '#57c7a8', '#ec7157', '#b394d8', '#9db0c4', '#eaa0c2', '#c49c74'],
};

/** How far the second and third round of hues lean to the ink or to the paper; on a dark ground less, or they would sink into it. */
const lean = { light: 0.42, dark: 0.32 };

/**
 * The hue of the n-th series. After the last hue they begin again, the second round darker and the third paler, so that sixteen
 * themes and more keep colours of their own; with so many the name at the mark decides, not the colour.
 */
export function hueOf(inks: Inks, index: number): string {
  const { length } = inks.hues;
  const hue = inks.hues[((index % length) + length) % length] ?? inks.accent;
  const round = Math.max(0, Math.floor(index / length)) % 3;
  if (round === 0) return hue;
  return mixed(hue, (round === 1) !== inks.dark ? inks.ink : inks.paper, inks.dark ? lean.dark : lean.light);
}

/** Two colours mixed: `share` of the second in the first. Takes `#rrggbb`. */
function mixed(hex: string, other: string, share: number): string {
  const parts = [1, 3, 5].map(at => {
    const [one, two] = [hex, other].map(each => parseInt(each.slice(at, at + 2), 16)) as [number, number];
    return Math.round(one * (1 - share) + two * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** A colour with an opacity, as `rgba(…)`. Takes `#rrggbb`. */
export function faded(hex: string, opacity: number): string {
  const [red, green, blue] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${opacity})`;
}

/** The palette as custom properties for the style sheets: `--ink`, `--paper` …, and `--hue-0` onwards. */
export function asCustomProperties(inks: Inks): [name: string, value: string][] {
  const named = Object.entries(inks).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const hues = inks.hues.map((hue, index): [string, string] => [`--hue-${index}`, hue]);
  return [
    ...named.map(([name, value]): [string, string] => [`--${name.replace(/[A-Z]/g, c => `-${c.toLowerCase()}`)}`, value]),
    ...hues,
  ];
}
