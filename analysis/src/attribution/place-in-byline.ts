import type { Span } from '../corpus/span.js';

/** A place as a byline writes it: its name without the kind of division, and the kind. */
export interface BylinePlace extends Span {
  name: string;
  kind: string;
}

/** What stands behind a place in a byline: its government, its party committee, or the office itself. */
const OFFICE_OF_PLACE = '(?:人民)?政府|委|人大|政协|(?:常务|代理|代|第一)?副?[省市县区州旗]长';
const PLACE = new RegExp(`^(?:中共)?(?<name>[一-龥]{2,5}?)(?<kind>[省市县区州旗])(?=${OFFICE_OF_PLACE})`);
/** Words that say "this one here" and no name. */
const NO_NAME = /^(?:全|我|各|本|该|某|原|兼|常务|时任|现任|政府|人民|中央|国家|主持|讲话|报告|发言)|[长委会]/;

/**
 * The place whose office a byline names ("云泽市市长 …", "中共安溯县委书记 …"), in the gazetteer or not: divisions are renamed and
 * founded, and no list knows all of them. Null where the byline names an office alone ("市委常委、副市长 …").
 */
export function placeInByline(line: string): BylinePlace | null {
  if (line.length > 40) return null;
  const label = /^[(（【]?(?:主持人|讲话人|报告人|发言人|致辞人)?[:：]?\s*/.exec(line)![0];
  const match = PLACE.exec(line.slice(label.length));
  if (!match || NO_NAME.test(match.groups!['name']!)) return null;
  const { name, kind } = match.groups as { name: string; kind: string };
  const start = label.length + match[0].length - name.length - kind.length;
  return { name, kind, start, end: start + name.length + kind.length };
}
