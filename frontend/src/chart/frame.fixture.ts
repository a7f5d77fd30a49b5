import { dictionaries } from '../words/dictionary.js';
import type { LanguageCode } from '../words/figures.js';
import type { Frame } from './frame.js';
import { lightInks } from './palette.js';

/** A frame for specs: light, themes in the order they are named here. */
export function frameOf(code: LanguageCode = 'zh', themes: readonly string[] = ['民生', '金融']): Frame {
  return {
    ...{ inks: lightInks, code, words: dictionaries[code], narrow: false, today: '2026-01-01' },
    themeLabel: id => id,
    themeOrder: id => themes.indexOf(id),
  };
}
