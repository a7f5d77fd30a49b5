import { describe, expect, it } from '@jest/globals';
import { rtf } from './rtf.js';

const CHINESE = '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\froman\\fcharset0 Times;}{\\f2\\fnil\\fcharset2 Wingdings;}{\\f3\\fnil\\fcharset136 MingLiU;}}'; // prettier-ignore
const read = (body: string, head = CHINESE) => rtf(Buffer.from(`${head}${body}}`, 'latin1'));
const textOf = (body: string, head = CHINESE) => read(body, head).text;

describe('the letters of an RTF text', () => {
  it.each([
    ["in the document's own code page, written as bytes", "\\f0 \\'cd\\'ac\\'d6\\'be\\'c3\\'c7", '同志们'],
    ['with a second byte that is an ASCII letter', "\\f0 \\'89l\\'8ak", '塴妅'],
    ['written raw', '\\f0 \xcd\xac\xd6\xbe', '同志'],
    ['across a line end of the file', "\\f0 \\'cd\r\n\\'ac\\'d6\\'be", '同志'],
    ["in a font's own encoding", "\\f3 \\'a6\\'50", '同'],
    ['by their numbers, with what stands in for them passed over', "\\u21516?\\u24535\\'d6\\'be\\u-255? x", '同志\u00be\uff01 x'],
    ['with as many stand-ins as the text says', "\\uc2\\u21516\\'cd\\'ac\\u24535\\'d6\\'be\\uc0\\u20204 ok", '同志们ok'],
    ['beside a Western font, where an Eastern one is named for them', "\\loch\\af1\\hich\\af1\\dbch\\af0\\f1 \\'cd\\'ac", '同'],
    ['signs with names', '\\f0\\ldblquote x\\rdblquote\\emdash y\\~z', '“x”—y\u00a0z'],
  ])('%s', (_, body, text) => expect(textOf(body)).toBe(text));

  it('are Western where the document says so and no font says more', () =>
    expect(textOf("caf\\'e9 \\'93x\\'94", '{\\rtf1\\ansi\\ansicpg1252')).toBe('café “x”'));
});

describe('what of an RTF text is read', () => {
  it('a paragraph a line, breaks and rows of tables too', () =>
    expect(textOf('a\\par b\\line c\\par\\trowd\\intbl d\\cell e\\cell\\row f\\\ng')).toBe('a\nb\nc\nd\te\nf\ng'));

  it('the numbers of lists and no bullets', () => {
    const item = (number: string, text: string) => `{\\listtext\\pard\\plain ${number}\\tab}${text}\\par `;
    expect(textOf(item('\\u19968?\\u12289?', 'a') + item('2.1', 'b') + item('\\f2 l', 'c') + item("\\'b7", 'd'))).toBe('一、a\n2.1 b\nc\nd\n'); // prettier-ignore
  });

  it('nothing of a control word that no program writes, though every object of the language has a part of that name', () =>
    expect(textOf('\\constructor a\\par {\\valueOf b}')).toBe('a\nb'));

  it('neither fonts, pictures, fields and hidden text, nor what was deleted or is written twice', () => {
    const body =
      'a{\\*\\generator Some Office;}{\\pict\\wmetafile8 0100ff}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt b}}{\\v hidden}{\\deleted gone}\\v x\\plain c{\\upr{ansi}{\\*\\ud{\\u21516?}}}\\bin3 {}{d{\\sp{\\sn n}{\\sv v}}';
    expect(textOf(body)).toBe('abc同d');
  });

  it('a text box behind the paragraph that it hangs on', () =>
    expect(textOf('a{\\shp{\\*\\shpinst\\shpleft0{\\shptxt box\\par}}{\\shprslt box}}b\\par c')).toBe('ab\nbox\nc'));

  it('and notes, heads and feet are told of, with their place', () => {
    const { text, reflowed, dropped } = read(
      '{\\header head\\par}a{\\super\\chftn{\\footnote\\chftn  note}}b{\\*\\annotation {\\*\\atnid 1}doubt}\\par',
    );
    expect(reflowed!.text).toBe('ab\n');
    expect(dropped.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['page-mark', 'head'],
      ['note', 'note'],
      ['note', 'doubt'],
    ]);
  });

  it('its title, if it can be believed', () => {
    const title = (words: string) => read(`{\\info{\\author x}{\\title ${words}}}a`).title;
    expect(title("\\'d4\\'da\\'c8\\'ab\\'ca\\'d0\\'bb\\'e1\\'d2\\'e9\\'c9\\'cf\\'b5\\'c4\\'bd\\'b2\\'bb\\'b0")).toBe(
      '在全市会议上的讲话',
    );
    expect(title('Document1')).toBeNull();
  });

  it.each([
    ['was cut short', `${CHINESE}{a\\par`],
    ['nests without end', CHINESE + '{'.repeat(1_000_000)],
    ['is none', '同志们'],
  ])('and one that %s is named', (_, text) =>
    expect(() => rtf(Buffer.from(text))).toThrow(expect.objectContaining({ problem: 'broken' })),
  );
});
