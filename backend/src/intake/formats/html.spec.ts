import { describe, expect, it } from '@jest/globals';
import { html } from './html.js';

const page = `<!doctype html><html><head><title>在全市金融工作会议上的讲话 - 某某网</title><script>alert(1)</script></head>
<body><nav><a>首页</a><a>要闻</a></nav>
<div id="main"><h1>正文标题</h1><p>同志们:&nbsp;今天的会议,很重要。</p><p>一要<b>加大信贷</b>投放,二要防范风险。</p></div>
<div class="links"><a>上一篇</a></div><footer>版权所有</footer></body></html>`;

describe('html', () => {
  const [read] = html(page);

  it('takes the main text, a block a line, and leaves code and site furniture out', () => {
    expect(read!.text.split('\n').map(line => line.trim()).filter(Boolean)).toEqual(['正文标题', '同志们:\u00a0今天的会议,很重要。', '一要加大信贷投放,二要防范风险。']); // prettier-ignore
  });

  it('takes the page title without the site name', () => {
    expect(read!.given.attribution.title).toBe('在全市金融工作会议上的讲话');
  });

  it('leads every word back to the source, behind a character reference too', () => {
    for (const word of ['同志们', '今天的会议', '加大信贷', '投放']) {
      const at = read!.text.indexOf(word);
      const place = read!.offsets.spanToOriginal({ start: at, end: at + word.length });
      expect(page.slice(place.start, place.end)).toBe(word);
    }
  });

  it('survives a page without any text', () => {
    expect(html('<html><body></body></html>').every(part => part.text.trim() === '')).toBe(true);
  });
});
