import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { odt } from './odt.js';

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../../tests/fixtures/formats/${name}`, import.meta.url)));

const LISTS = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="壹, 贰, 叁, ..." style:num-suffix="、"/>
<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" text:start-value="3"/></text:list-style>
<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>`;
const file = (body: string, master = '') =>
  Buffer.from(`<office:document xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:svg="v"><office:automatic-styles>${LISTS}</office:automatic-styles><office:master-styles>${master}</office:master-styles><office:body><office:text>${body}</office:text></office:body></office:document>`); // prettier-ignore
const linesOf = async (body: string) => (await odt(file(body))).text.trimEnd().split('\n');
const p = (text: string) => `<text:p>${text}</text:p>`;
const item = (text: string, more = '') => `<text:list-item${more}>${text}</text:list-item>`;
const list = (items: string, more = ' text:style-name="L"') => `<text:list${more}>${items}</text:list>`;

describe('the numbers of lists in an OpenDocument text', () => {
  it('stand before their paragraphs, level by level, and before the first of an item only', async () => {
    expect(await linesOf(list(item(p('甲') + p('接着') + list(item(p('乙')) + item(p('丙')), '')) + item(p('丁'))))).toEqual([
      '壹、甲',
      '接着',
      '壹.3 乙',
      '壹.4 丙',
      '贰、丁',
    ]);
  });

  it('begin again with another list, go on where it says so, and begin where an item says', async () => {
    const goesOn = ' text:style-name="L" text:continue-numbering="true"';
    expect(await linesOf(list(item(p('甲'))) + list(item(p('乙')), goesOn) + list(item(p('丙'))) + list(item(p('丁'), ' text:start-value="5"'), goesOn))).toEqual(['壹、甲', '贰、乙', '壹、丙', '伍、丁']); // prettier-ignore
  });

  it('are none for bullets and empty paragraphs; headings are counted by their rank', async () => {
    const h = (level: number, text: string) => `<text:h text:outline-level="${level}">${text}</text:h>`;
    expect(await linesOf(list(item(p('甲')), ' text:style-name="B"') + h(1, '形势') + h(2, '任务') + h(1, '结语'))).toEqual([
      '甲',
      'I.形势',
      '任务',
      'II.结语',
    ]);
  });
});

describe('the text of an OpenDocument text', () => {
  it('has what a reader sees', async () => {
    const deleted = '<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region></text:tracked-changes>'; // prettier-ignore
    const ruby = '<text:ruby><text:ruby-base>结</text:ruby-base><text:ruby-text>jié</text:ruby-text></text:ruby>';
    const box = `<draw:frame><draw:text-box>${p('框')}</draw:text-box><svg:title>图一</svg:title></draw:frame>`;
    expect(await linesOf(`${deleted}${p(`\n  新<text:s text:c="2"/>的 \n 话${ruby}${box}<text:line-break/>尾`)}`)).toEqual(['新  的 话结', '尾', '框']); // prettier-ignore
  });

  it('writes a row of a table as a line', async () => {
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
    const row = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
    expect(await linesOf(`<table:table>${row('甲', '乙')}${row('丙', '丁')}</table:table>`)).toEqual(['甲\t乙', '丙\t丁']);
  });

  it('keeps notes, comments, heads and feet out and tells of them, with their place', async () => {
    const note = '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注</text:p></text:note-body></text:note>'; // prettier-ignore
    const { text, reflowed, dropped } = await odt(file(p(`前${note}后`), `<style:master-page><style:header>${p('页眉')}</style:header></style:master-page>`)); // prettier-ignore
    expect(reflowed!.text).toBe('前后\n');
    expect(dropped.map(({ kind, start, end }) => [kind, text.slice(start, end)]).sort()).toEqual([
      ['note', '脚注'],
      ['page-mark', '页眉'],
    ]);
  });

  it('is that of the Word file it was saved beside', async () => {
    const { reflowed, dropped } = await odt(fixture('numbered.odt'));
    expect(reflowed!.text).toBe(
      '在会上的讲话\n同志们：\n一、认清形势\n形势很好。\n二、抓好落实\n（1）抓就业\n（2）抓安全\n脚注在此。谢谢大家。\n',
    );
    expect(dropped).toMatchObject([{ kind: 'note', text: '这是脚注。' }]);
    expect((await odt(fixture('numbered.fodt'))).reflowed!.text).toBe(reflowed!.text);
  });

  it.each([
    ['entities of its own', '<!DOCTYPE x [<!ENTITY a "b">]><office:document/>'],
    ['no XML at all', '同志们'],
    ['XML cut short', file(p('同志们')).toString().slice(0, -30)],
  ])('is refused where there are %s', (_, text) =>
    expect(odt(Buffer.from(text))).rejects.toThrow(expect.objectContaining({ problem: 'broken' })),
  );
});
