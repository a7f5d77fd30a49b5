import type { Span } from '../corpus/span.js';
import { OFFICE_SOURCE, ROLE_SOURCE } from './role.js';

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督晋楚闫法汝鄢涂钦归海岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟肖覃苟';
const DOUBLE = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯';
const NAME = `(?:(?:${DOUBLE})[一-龥]{1,2}|[${SURNAMES}][一-龥]{1,2})`;
const SURNAME = `(?:${DOUBLE}|[${SURNAMES}])`;

/** A name a text gives its speaker. `surnameOnly` for a form of address such as 陈市长. */
export interface NamedSpeaker extends Span {
  name: string;
  role: string | null;
  surnameOnly: boolean;
}

const TITLE_FORMS: readonly { form: RegExp; surnameOnly: boolean; roleFirst: boolean }[] = [
  // 市长王某某在…, 国务院总理李某在…
  {
    form: new RegExp(`(?<role>${ROLE_SOURCE})[\\s,]*(?<name>${NAME})(?:同志)?(?=在|于|的?讲话|致辞|[：:]|$)`),
    surnameOnly: false,
    roleFirst: true,
  },
  // 王某市长在…, 李某某同志在…
  {
    form: new RegExp(`^(?<name>${NAME})(?:同志)?(?<role>${OFFICE_SOURCE})(?:同志)?(?=在|于|的?讲话|致辞|发言|关于)`),
    surnameOnly: false,
    roleFirst: false,
  },
  {
    form: new RegExp(`^(?<name>${NAME})(?:同志)?(?=在[^,。]{3,}(?:上|时)的?|(?:同志)?(?:的)?(?:讲话|致辞|发言)$)`),
    surnameOnly: false,
    roleFirst: false,
  },
  // 陈市长在…, …会议陈市长讲话
  {
    form: new RegExp(`(?:^|会|会议|上)(?<name>${SURNAME})(?<role>${OFFICE_SOURCE})(?:同志)?`),
    surnameOnly: true,
    roleFirst: false,
  },
];

const BARE_SURNAME = new RegExp(`^(?:${DOUBLE}|.)$`, 'u');

/** Whether a speaker is known by a surname alone (徐, 欧阳): then two people may bear it. */
export function isBareSurname(speaker: string): boolean {
  return BARE_SURNAME.test(speaker);
}

/** Whom a title or heading names as the speaker. */
export function speakerInTitle(title: string): NamedSpeaker | null {
  for (const { form, surnameOnly } of TITLE_FORMS) {
    const groups = form.exec(title)?.groups;
    if (!groups) continue;
    const name = groups['name']!;
    if (!surnameOnly && !isName(name)) continue;
    const start = title.indexOf(name);
    return { name, role: groups['role'] ?? null, surnameOnly, start, end: start + name.length };
  }
  return null;
}

const BYLINE_NAME = new RegExp(`^(?:(?<role>${ROLE_SOURCE})[\\s:：]*)?(?<name>${NAME}|[${SURNAMES}]\\s+[一-龥])$`);
const ROLE_AND_NAME = new RegExp(`(?<role>${ROLE_SOURCE})[\\s:：]*(?<name>${NAME}|[${SURNAMES}]\\s+[一-龥])$`);
/** Set off from the role by a space, a name may be any: not everybody bears a Han surname. */
const ROLE_AND_ANY_NAME = new RegExp(`(?<role>${ROLE_SOURCE})[\\s:：]+(?<name>[一-龥]{2,5}(?:·[一-龥]{1,6})?)$`);
const ROLE_AT_END = new RegExp(`${ROLE_SOURCE}$`);
const ROLE_ALONE = new RegExp(`^.{0,12}${ROLE_SOURCE}$`);
const MASK = /[\s:：]*(?:[xX×*_某○]{2,4}|[一-龥][xX×*某]{1,2})$/;

/** A short line of its own that says who speaks: "赵明", "国务院总理 李某", "xx县政府办主任 xxx" (a masked name stays null). */
export function speakerInByline(line: string): { name: string | null; role: string | null } | null {
  if (line.length > 40) return null;
  const bare = line
    .replace(/^[(（【]|[)）】]$/g, '')
    .replace(/同志$/, '')
    .trim();
  const named = ROLE_AND_NAME.exec(bare) ?? ROLE_AND_ANY_NAME.exec(bare);
  if (named && isNameBehindRole(named[0], named.groups!['name']!))
    return { role: named.groups!['role']!, name: named.groups!['name']!.replace(/\s/g, '') };
  const masked = MASK.exec(bare);
  const role = masked ? ROLE_AT_END.exec(bare.slice(0, masked.index)) : ROLE_ALONE.test(bare) ? ROLE_AT_END.exec(bare) : null;
  if (role) return { role: role[0], name: null };
  const alone = BYLINE_NAME.exec(bare);
  return alone && isName(alone.groups!['name']!) ? { name: alone.groups!['name']!.replace(/\s/g, ''), role: null } : null;
}

const NO_NAME =
  /[市县区省州长会议上在的是和全各]|政府|领导|同志|工作|关于|讲话|经济|安全|管理|常务|平安|文明|文化|农业|金融|高中|和谐|国家|都市|全体|党委|党组|法院|明确|方案|通知/;

/** Behind a role and a blank stands a name, also one with a character that elsewhere is a word of its own (郑和). */
function isNameBehindRole(line: string, name: string): boolean {
  return /\s/.test(line.slice(0, -name.length)) ? !/[市县区省州]|政府|领导|同志|工作|关于|讲话|会议/.test(name) : isName(name);
}

function isName(name: string): boolean {
  return !NO_NAME.test(name);
}
