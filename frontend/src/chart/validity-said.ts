import type { ThemeValidityStatus } from '@cimai/analysis/answers';
import type { Dictionary } from '../words/dictionary.js';

/** More themes than this without an audit are counted, not named. */
const mostNamed = 6;

/** A share of 0 to 1 as figures of validity are written: `.93`, `.90`, `1`. */
export function decimals(value: number): string {
  return value.toFixed(2).replace(/\.00$/, '').replace(/^0\./, '.');
}

/** What an audit found for one theme: `民生：P .93 R .90 F1 .91 [.88–.94]，n = 120，2026-11-22`, and whether the theme has changed since. */
export function validitySaid(status: ThemeValidityStatus, label: string, words: Dictionary): string {
  const said = words.theme.validity;
  const { figures, audited, when } = status;
  if (status.status === 'none' || !figures) return said.none(label);
  const [precision, recall] = [figures.precision, figures.recall].map(share => (share ? decimals(share.value) : '–'));
  const f1 = figures.f1;
  const interval = f1 ? `${decimals(f1.value)} [${decimals(f1.low)}–${decimals(f1.high)}]` : '–';
  const found = said.figures(label, `P ${precision} R ${recall} F1 ${interval}`, figures.n, when ?? '');
  return status.status === 'changed' && audited !== null ? found + said.changed(audited) : found;
}

/** One line under a chart: what it says, the audit it leads to (or the themes that wait for one), and whether to be careful. */
export interface ValidityLine {
  said: string;
  audit: number | null;
  themes: string[];
  caution: boolean;
}

/** What came with the codebook shares a line, which says whose figures they are. */
function measuredBefore(
  shipped: readonly ThemeValidityStatus[],
  label: (theme: string) => string,
  words: Dictionary,
): ValidityLine {
  const said = shipped.map(status => validitySaid(status, label(status.theme), words)).join(words.theme.validity.semicolon);
  return { said: said + words.theme.validity.shipped, audit: null, themes: shipped.map(({ theme }) => theme), caution: false };
}

/** How far the themes of a chart can be trusted, a line each; those nobody has audited share one. */
export function validityLines(
  statuses: readonly ThemeValidityStatus[],
  label: (theme: string) => string,
  words: Dictionary,
): ValidityLine[] {
  const audited = statuses.filter(({ status, figures }) => (status === 'current' || status === 'changed') && figures);
  const shipped = statuses.filter(({ status, figures }) => status === 'shipped' && figures);
  const rest = statuses.filter(status => !audited.includes(status) && !shipped.includes(status)).map(({ theme }) => theme);
  const lines: ValidityLine[] = audited.map(status => ({
    ...{ said: validitySaid(status, label(status.theme), words), audit: status.audit },
    ...{ themes: [status.theme], caution: status.status === 'changed' },
  }));
  if (shipped.length) lines.push(measuredBefore(shipped, label, words));
  if (!rest.length) return lines;
  const { none, noneOf, comma } = words.theme.validity;
  const said = rest.length > mostNamed ? noneOf(rest.length) : none(rest.map(label).join(comma));
  return [...lines, { said, audit: null, themes: rest, caution: false }];
}
