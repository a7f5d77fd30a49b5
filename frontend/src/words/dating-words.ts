import { count, day, type LanguageCode } from './figures.js';

const isoDay = /\d{4}-\d{2}-\d{2}/g;

/** What a quote says of the date, as the instrument words it, and the same in Chinese. The first pattern that fits speaks. */
const bounds: [RegExp, (...parts: string[]) => string][] = [
  [/^on (\S+), made public within weeks$/, on => `${day(on!, 'zh')}通过，此后不久公布`],
  [/^another date is stated: on (\S+)$/, on => `文中还写明另一个日期：${day(on!, 'zh')}`],
  [
    /^another date is stated: between (\S+) and (\S+)$/,
    (from, to) => `文中还写明另一个日期：${day(from!, 'zh')}至${day(to!, 'zh')}`,
  ],
  [/^not before (\S+); the stated date lies before it$/, from => `不早于${day(from!, 'zh')}；文中写明的日期却在此之前`],
  [/^not before (\d\d-\d\d) of the year$/, from => `不早于当年${ofAnyYear(from!)}`],
  [/^not after (\d\d-\d\d) of the year$/, to => `不晚于当年${ofAnyYear(to!)}`],
  [/^between day (\d+) and day (\d+) of some month$/, (from, to) => `某月${from!}日至${to!}日之间`],
  [/^within weeks of the end of month (\d+) of some year$/, month => `某年${month!}月底之后几周之内`],
  [/^in a year of a change of term$/, () => '在换届的年份'],
  [/^in year (\d+) of a term of government$/, year => `在本届政府任期的第 ${year!} 年`],
  [/^not before (\S+)$/, from => `不早于${day(from!, 'zh')}`],
  [/^not after (\S+)$/, to => `不晚于${day(to!, 'zh')}`],
  [/^on (\S+)$/, on => `就在${day(on!, 'zh')}`],
  [/^probably within a year or two of (\S+)$/, near => `很可能在${day(near!, 'zh')}前后一两年之内`],
  [
    /^between (\d{4}-\S+) and (\d{4}-\S+); the stated date lies outside$/,
    (from, to) => `在${day(from!, 'zh')}至${day(to!, 'zh')}之间；文中写明的日期不在其内`,
  ],
  [/^between (\d{4}-\S+) and (\d{4}-\S+)$/, (from, to) => `在${day(from!, 'zh')}至${day(to!, 'zh')}之间`],
  [/^between (\d\d-\d\d) and (\d\d-\d\d) of some year$/, (from, to) => `某年的${ofAnyYear(from!)}至${ofAnyYear(to!)}之间`],
  [
    /^between (\d\d-\d\d) and (\d\d-\d\d), when local congresses meet$/,
    (from, to) => `地方“两会”一般在${ofAnyYear(from!)}至${ofAnyYear(to!)}召开`,
  ],
  [/^month (\d+) of a masked year$/, month => `年份被遮去，月份是${month!}月`],
  [/^(\d\d-\d\d) of a masked year$/, date => `年份被遮去，日子是${ofAnyYear(date!)}`],
  [/^not after month (\d+) of the year$/, month => `不晚于当年${month!}月`],
  [/^not before month (\d+) of the year$/, month => `不早于当年${month!}月`],
  [/^during a session of the National People’s Congress$/, () => '在全国人民代表大会会议期间'],
  [
    /^during a session of the National People’s Congress, as the term of office says$/,
    () => '在全国人民代表大会会议期间，届次由任期可知',
  ],
  [/^early in year (\d+) of a five-year term$/, year => `五年任期第 ${year!} 年的年初`],
  [/^stated in the field “date” of the file$/, () => '文件的 date 字段写明'],
  [/^around one of (\d+) meetings of this name$/, meetings => `在 ${meetings!} 次同名会议之一前后`],
];

const reasons: [RegExp, (...parts: string[]) => string][] = [
  [/^nothing newer is mentioned$/, () => '全文没有提到更新的事'],
  [/^the newest thing mentioned$/, () => '这是全文提到的最新的事'],
  [/^it was current until then$/, () => '这一名称沿用到那时'],
  [/^the page was posted then$/, () => '网页在那天发布'],
  [/^it is given to this session$/, () => '报告就是向这次会议作的'],
  [/^it is still to come$/, () => '事情还在将来'],
  [/^that session is over$/, () => '那次会议已经开完'],
  [/^the text calls it (.+)$/, called => `文中称“${called!}”`],
  [/^its aims are measured against last year$/, () => '规划的目标是同上一年比的'],
  [/^the document bears this number$/, () => '文件自己的文号'],
  [/^a document of that year is cited$/, () => '引用了当年的文件'],
  [/^it takes effect then$/, () => '自那天起施行'],
  [/^it was lately$/, () => '事情刚过不久'],
  [/^it was this year$/, () => '事情在当年'],
  [/^it was last year$/, () => '事情在上一年'],
  [/^it was in (\d+), which the text calls (.+)$/, (year, called) => `事在 ${year!} 年，文中称“${called!}”`],
  [/^it stands in the title$/, () => '写在标题里'],
  [/^the anniversary falls on (\d+)$/, year => `周年落在 ${year!} 年`],
  [/^(\d+) years since (\d+)$/, (years, since) => `距 ${since!} 年已 ${years!} 年`],
  [/^(\d+) is still to come$/, year => `${year!} 年还没有到`],
  [/^(\d+) is named$/, year => `文中提到 ${year!} 年`],
  [/^(\d+) is looked back upon$/, year => `回顾的是 ${year!} 年`],
  [/^(\d+) is planned$/, year => `部署的是 ${year!} 年`],
  [/^(\d+) is spoken of$/, year => `谈的是 ${year!} 年`],
  [/^the plan is named$/, () => '文中提到这个五年规划'],
  [/^no later plan is named$/, () => '没有提到更晚的五年规划'],
  [/^its years are likeliest$/, () => '规划的年份最有可能'],
  [/^the plan is being drawn up$/, () => '规划正在编制'],
  [/^the plan lies ahead$/, () => '规划还没有开始'],
  [/^the plan is laid before a congress$/, () => '规划正提请大会审议'],
  [/^what the plan is to bring is still ahead$/, () => '规划的目标还没有实现'],
];

/** What stands behind the words of a quote that the result does not follow. */
const endings: [string, string][] = [
  ['; contradicted by the rest', '；与其余证据不合'],
  ['; at odds with the result, not followed', '；与结论不合，未采信'],
];

/**
 * What a piece of dating evidence says, in the language of the page. The instrument words it in English; a wording that is not
 * known here stays as it is, so that nothing is ever hidden.
 */
export function saidOfDate(says: string, code: LanguageCode): string {
  if (code === 'en') return says.replace(isoDay, iso => day(iso, 'en'));
  const [ending = '', added = ''] = endings.find(([each]) => says.endsWith(each)) ?? [];
  const bare = says.slice(0, says.length - ending.length);
  const [, bound = bare, reason = ''] = /^(.*?)(?: \((.*)\))?$/.exec(bare) ?? [];
  const known = inChinese(bounds, bound);
  if (known === null) return says;
  const because = reason ? `（${inChinese(reasons, reason) ?? reason}）` : '';
  return `${known}${because}${added}`;
}

/** True for a quote that speaks against the result and is kept for the reader to judge. */
export function isOutweighed(says: string): boolean {
  return endings.some(([ending]) => says.endsWith(ending)) || /; the stated date lies (before it|outside)$/.test(says);
}

/** How sure a probability is, in a word; the number always stands beside it. */
export function sureness(confidence: number, code: LanguageCode): string {
  const step = confidence >= 0.95 ? 0 : confidence >= 0.8 ? 1 : confidence >= 0.5 ? 2 : 3;
  const words =
    code === 'zh' ? ['很有把握', '较有把握', '有些把握', '把握不大'] : ['very sure', 'fairly sure', 'rather sure', 'unsure'];
  return words[step]!;
}

/** How long an interval of days is, in the unit that fits: `1 天`, `4 个月`, `8 年`. Empty where an end is open. */
export function lengthOf(earliest: string | null, latest: string | null, code: LanguageCode): string {
  if (earliest === null || latest === null) return '';
  const days = Math.round((Date.parse(latest) - Date.parse(earliest)) / 86_400_000) + 1;
  const [number, unit]: [number, 'day' | 'month' | 'year'] =
    days < 60 ? [days, 'day'] : days < 730 ? [Math.round(days / 30.44), 'month'] : [Math.round(days / 365.25), 'year'];
  if (code === 'zh') return `${count(number, 'zh')} ${{ day: '天', month: '个月', year: '年' }[unit]}`;
  return `${count(number, 'en')} ${unit}${number === 1 ? '' : 's'}`;
}

/** An English date whose day, month and year stay on one line in a narrow column; Chinese dates have no spaces to break at. */
export function unbroken(date: string): string {
  return date.replace(/(\d) (?=[A-Z])/g, '$1\u00a0').replace(/([a-z]) (?=\d{4})/g, '$1\u00a0');
}

function inChinese(patterns: typeof bounds, said: string): string | null {
  for (const [pattern, words] of patterns) {
    const found = pattern.exec(said);
    if (found) return words(...found.slice(1));
  }
  return null;
}

function ofAnyYear(monthDay: string): string {
  const [month, date] = monthDay.split('-').map(Number);
  return `${month}月${date}日`;
}
