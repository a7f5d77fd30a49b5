import type { Span } from '../corpus/span.js';

const GATHERING =
  '(?:扩大会议|会议|大会|座谈会|研讨会|推进会|调度会|动员会|现场会|例会|全会|联席会|见面会|欢迎会|欢送会|茶话会|团拜会|表彰会|报告会|交流会|汇报会|论坛|峰会|仪式|典礼|开幕式|闭幕式|启动式|晚会|活动|招待会|推介会|洽谈会|恳谈会|发布会|培训班|研讨班|党校|常委会|全体会|党代会|扩大会|协调会|部署会|晚宴|午宴|宴会|年会|集会|工作会|总结会|听证会|签约会)';
const ADDRESS = '(?:讲话|致辞|致词|发言|主持词|主持|演讲|报告|表态|总结|动员|祝词|致辞|点评|说明)';

export interface FoundOccasion extends Span {
  occasion: string;
}

/** The gathering a title names: "在全市城市管理工作会议上的讲话" → 全市城市管理工作会议. */
export function occasionInTitle(title: string): FoundOccasion | null {
  const at = new RegExp(
    `在(.{2,50}?${GATHERING}(?:[(（].{1,12}[)）])?)(?:期间|开幕式|闭幕式)?(?:上|时|中|结束时)?的?${ADDRESS}`,
  ).exec(title);
  if (at) return found(at[1]!, at.index + 1);
  const plain = new RegExp(
    `^(.{2,40}?${GATHERING}(?:[(（].{1,12}[)）])?)上?的?(?:[一-龥]{0,4}[长记任])?(?:同志)?的?${ADDRESS}`,
  ).exec(title);
  return plain && !/在/.test(plain[1]!) ? found(plain[1]!, 0) : null;
}

const OPENINGS: readonly RegExp[] = [
  new RegExp(
    `(?:召开|举行|举办|召集)(?:的|了|这次|此次)*((?:全[国省市县区州]|[^,，。;；“”]){2,32}?${GATHERING})[,，。是的]`,
    'g',
  ),
  new RegExp(`(?:本次|这次|此次|今天的|今天)(全[^,，。;；“”]{2,32}?${GATHERING})(?=[,，。是的今]|既)`, 'g'),
  new RegExp(`(?:^|\\n)(全[^,，。;；“”]{2,32}?${GATHERING})今[天日]`, 'g'),
];

/** The gathering the first sentences announce: "今天,市政府召开全市教育座谈会". */
export function occasionInOpening(text: string): FoundOccasion | null {
  const opening = text.slice(0, 400);
  for (const form of OPENINGS) {
    for (const match of opening.matchAll(form)) {
      if (!NO_NAME.test(match[1]!)) return found(match[1]!, match.index + match[0].indexOf(match[1]!));
    }
  }
  return null;
}

/** "一次重要的会议", "这次会议": words about a gathering, not its name. */
const NO_NAME = /一次|这次|本次|此次|重要|^(?:全[国省市县区州])?(?:会议|大会|座谈会|活动|仪式)$/;

function found(occasion: string, start: number): FoundOccasion {
  return { occasion, start, end: start + occasion.length };
}
