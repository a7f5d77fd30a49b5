import type { ThemeValidityStatus } from '@cimai/analysis';
import { codebook } from './instruments.js';

/** What is known of how far the tags of these themes can be trusted, in their order. */
export function validityOf(themes: readonly string[]): ThemeValidityStatus[] {
  const { id, version } = codebook();
  return themes.map(theme => ({
    theme,
    ...{ status: 'none', codebook: id, version, audited: null, audit: null, when: null, figures: null },
  }));
}
