import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { wordText } from './docx-body.js';
import { ListNumbers } from './docx-numbers.js';
import { ListStyles } from './docx-styles.js';
import { docx } from './docx.js';
import { numeral } from './numerals.js';

const NUMBERING = `<w:numbering><w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
const STYLES = `<w:styles><w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Mine"><w:basedOn w:val="H1"/></w:style></w:styles>`;

function linesOf(body: string): string[] {
  const numbers = new ListNumbers(NUMBERING);
  return wordText(`<w:body>${body}</w:body>`, numbers, new ListStyles(STYLES, numbers)).trimEnd().split('\n');
}
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const item = (text: string, list: number, level = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const styled = (text: string, style: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;

describe('the numbers of lists in a Word file', () => {
  it('stand before their paragraphs, level by level, and begin again under the next heading', () => {
    expect(linesOf(item('形势', 1) + item('就业', 1, 1) + item('安全', 1, 1) + item('任务', 1) + item('城管', 1, 1))).toEqual([
      '一、形势',
      '1.1 就业',
      '1.2 安全',
      '二、任务',
      '2.1 城管',
    ]);
  });

  it('come from a style too, go on from list to list, and begin where a list says', () => {
    expect(linesOf(styled('甲', 'H1') + styled('乙', 'Mine') + item('丙', 1) + item('丁', 3) + item('戊', 3))).toEqual([
      '一、甲',
      '二、乙',
      '三、丙',
      '五、丁',
      '六、戊',
    ]);
  });

  it('are none for bullets, for a list that is not defined, and where a paragraph leaves its list', () => {
    const left = `<w:p><w:pPr><w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run('丙')}</w:p>`;
    expect(linesOf(item('甲', 2) + item('乙', 99) + left)).toEqual(['甲', '乙', '丙']);
  });

  it.each([
    [10, 'chineseCounting', '十'],
    [21, 'taiwaneseCountingThousand', '二十一'],
    [103, 'chineseCountingThousand', '一百零三'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [3, 'decimalEnclosedCircleChinese', '③'],
    [14, 'upperRoman', 'XIV'],
    [2, 'lowerLetter', 'b'],
    [4, 'something else', '4'],
  ])('%i as %s is %s', (count, format, written) => expect(numeral(count, format)).toBe(written));
});

describe('the text of a Word file', () => {
  it('has what a reader sees: insertions, not deletions; the newer drawing of two; characters without their readings', () => {
    const deleted = `<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom>${run('移走')}</w:moveFrom>`;
    const box = `<mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>`;
    const ruby = `<w:ruby><w:rt>${run('jié')}</w:rt><w:rubyBase>${run('结')}</w:rubyBase></w:ruby>`;
    expect(linesOf(`<w:p><w:ins>${run('新')}</w:ins>${deleted}${ruby}<w:r>${box}</w:r>${run('尾')}</w:p>`)).toEqual([
      '新结尾',
      '框',
    ]);
  });

  it('joins paragraphs whose parting was deleted, and writes a row of a table as a line', () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前')}</w:p><w:p>${run('后')}</w:p>`;
    const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
    expect(linesOf(`${joined}<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr><w:tr>${cell('丙')}</w:tr></w:tbl>`)).toEqual([
      '前后',
      '甲\t乙',
      '丙',
    ]);
  });

  it('keeps notes, heads and feet out and tells of them, with their place', async () => {
    const fixture = (name: string) =>
      readFileSync(fileURLToPath(new URL(`../../../../tests/fixtures/formats/${name}`, import.meta.url)));
    const { text, reflowed, dropped } = await docx(fixture('numbered.docx'));
    expect(reflowed!.text).toBe(
      '在会上的讲话\n同志们：\n一、认清形势\n形势很好。\n二、抓好落实\n（1）抓就业\n（2）抓安全\n脚注在此。谢谢大家。\n',
    );
    expect(dropped).toMatchObject([{ kind: 'note', text: '这是脚注。' }]);
    for (const { start, end, text: words } of dropped) expect(text.slice(start, end)).toBe(words);
    expect((await docx(fixture('speech.docx'))).dropped).toMatchObject([
      { kind: 'page-mark', text: '— 3 —' },
      { kind: 'page-mark', text: '澜州市政府办公室文件选编' },
    ]);
  });
});
