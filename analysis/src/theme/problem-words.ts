/** What the check of a codebook says, in Chinese: the pattern of the English sentence, and how it is put. */
const WORDS: readonly [RegExp, string][] = [
  [/^must be an object$/, '这里应是一个对象（花括号）。'],
  [/^must be a list$/, '这里应是一个列表（方括号）。'],
  [/^must be a text that is not empty$/, '这里应是文字，不能为空。'],
  [/^must be a number$/, '这里应是数字。'],
  [/^a codebook needs at least one theme$/, '编码手册至少要有一个主题。'],
  [/^is not part of a reading$/, '判读参数里没有这一项。'],
  [/^must be above 0, or every passage would carry the theme$/, '必须大于 0，否则每个段落都会带上这个主题。'],
  [/^must not be below 0$/, '不能小于 0。'],
  [/^must be above 0$/, '必须大于 0。'],
  [/^“(.+)” is already in the group “(.*)” of this theme$/, '“$1”已经在本主题“$2”这一组里了。'],
  [/^a theme needs at least one form that speaks for it$/, '主题至少要有一个正权重的词形。'],
  [/^there is no form here yet$/, '这里还没有词。'],
  [/^“(.*)” has no letter or digit and can never be found$/, '“$1”里没有文字或数字，永远检索不到。'],
  [/^“(.*)” holds punctuation or a space; a form is a run of words$/, '“$1”含有标点或空格；词形只能是连续的词。'],
  [/^“(.+)” stands in nearly every passage and would match everything$/, '“$1”几乎每段都有，会把所有段落都标上。'],
  [/^must be "sentence" or "passage"$/, '只能是 "sentence"（句内）或 "passage"（段内）。'],
  [
    /^the rule “(.*)” holds for a passage without any word: it would match everything$/,
    '规则“$1”在一个词都没有的段落里也成立，会把所有段落都标上。',
  ],
  [/^any of nothing never holds$/, '“任一”下面没有条件，永远不会成立。'],
  [/^all of nothing would match everything$/, '“全部”下面没有条件，会把所有段落都标上。'],
  [/^needs exactly two members$/, '“邻近”必须正好有两项。'],
  [/^must be at least 1 word$/, '距离至少是 1 个词。'],
  [/^must be a form, "@set", or one of any, all, not, near$/, '这里应是词形、“@词集”，或 any、all、not、near 之一。'],
  [/^there is no set named “(.*)”$/, '没有名为“$1”的词集。'],
  [/^“(.*)” cannot name a set: .+$/, '“$1”不能作词集的名称：名称是一个词，不含空格、标点、括号和 @。'],
  [/^“(.+)” stands among words; .+$/, '“$1”和词混写在一起了：词集只能单独用，或者作为几个条件之一。'],
  [/^two rules of this theme are called “(.*)”$/, '本主题有两条规则都叫“$1”，请改一条的名称。'],
  [/^two themes are called “(.*)”$/, '有两个主题都叫“$1”。'],
  [/^there is no theme “(.*)”$/, '没有主题“$1”。'],
  [/^the children run in a circle: (.+)$/, '下级主题绕成了圈：$1。'],
];

/** A problem of a codebook in Chinese; the English words after a general sentence where nobody has put them into Chinese yet. */
export function inChinese(problem: string): string {
  for (const [pattern, words] of WORDS) if (pattern.test(problem)) return problem.replace(pattern, words);
  return `这里有误：${problem}`;
}
