/**
 * The small grammar of offices: an organ (县委, 市政府办, 人大常委会 …), a rank within the office (常务副, 代 …) and the office
 * itself (市长, 书记, 主任 …). Masks stand where a page hid a name.
 */
const BODY =
  '(?:中共)?(?:国务院|[省市县区州旗]?政府办公[厅室]|[省市县区州旗]?政府办|省政府|市政府|县政府|区政府|人民政府|自治区|政府|自治区党委|[省市县区州盟旗镇乡]委|党委|党组|党工委|人大常委会|人大|政协|纪委监委|纪委|监委|检察院|法院|中级人民法院|人民法院|开发区|高新区|管委会|办公厅|办公室|政府办|委办|财政局|公安局|教育局|发改委|政法委|安委会|领导小组|指挥部|组织部|宣传部|统战部|团委|总工会|妇联)';
const RANK = '(?:常务副|第一副|副|代理|代|执行|第一|原|候任)';
const OFFICE =
  '(?:自治区主席|省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|专员|总理|国家主席|总书记|书记|主席|主任|部长|厅长|局长|处长|科长|院长|检察长|秘书长|行长|会长|董事长|总经理|校长|司令员|政委|所长|社长|理事长|署长|司长)';

const ROLE = new RegExp(`${BODY}{0,2}${RANK}?${OFFICE}`);

/** A role at the very beginning of a title ("常务副市长在…"), or null. */
export function roleAtStart(text: string): string | null {
  const match = new RegExp(`^(?:全?[省市县区州])?(${ROLE.source})`).exec(text);
  return match ? match[1]! : null;
}

/** An office named with its government is the office: 人民政府市长 is 市长. Offices within it (政府办主任) stay as they are. */
export function withoutGovernment(role: string): string {
  return role.replace(/^(?:[省市县区州旗]?人民政府|[省市县区州旗]政府)(?=(?:常务副|副|代理|代)?[省市县区州旗]长$)/, '');
}

/** The first role in a few words (a byline, a form of address), with where it stands; null when there is none. */
export function findRole(text: string): { role: string; start: number } | null {
  const match = ROLE.exec(text);
  return match ? { role: match[0], start: match.index } : null;
}

/** As a regular expression's source, for rules that look for a name beside a role. */
export const ROLE_SOURCE = ROLE.source;
export const OFFICE_SOURCE = `${RANK}?${OFFICE}`;

const LEVEL_OF_OFFICE: readonly [RegExp, string][] = [
  [/总理|总书记|国家主席|国务院/, '国家'],
  [/省长|省委|省政府|自治区/, '省'],
  [/州长|州委|盟长|盟委/, '州'],
  [/市长|市委|市政府/, '市'],
  [/县长|县委|县政府/, '县'],
  [/旗长|旗委/, '旗'],
  [/区长|区委|区政府/, '区'],
  [/镇长|镇委/, '镇'],
  [/乡长|乡委/, '乡'],
];

/** The level of government an office belongs to, where its name says so. */
export function levelOfRole(role: string): string | null {
  return LEVEL_OF_OFFICE.find(([form]) => form.test(role))?.[1] ?? null;
}
