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

  it('keeps the headline and the date above the text, and drops what sites put around and into it', () => {
    const prose = Array.from({ length: 8 }, (_, i) => `<p>同志们，第${i}项工作很重要，要抓紧抓实，一抓到底。</p>`).join('');
    const [site] = html(`<html><body><div class="top"><a href="/">首页</a> <a href="/l">领导讲话</a></div><div class="box">
<div class="crumb">当前位置：首页 &gt; 讲话</div><h1>在某会上的讲话</h1><div class="info">发布时间：2013-05-20 来源：某报</div>
<div id="content">${prose}<div style="display: none">看不见的字，看不见。</div>
<div class="share">分享到：微信</div><ul><li><a href="1">某市召开大会</a></li><li><a href="2">某县召开大会</a></li></ul>${prose}</div>
<div class="pre_next">上一篇：<a href="3">甲</a> 下一篇：<a href="4">乙</a></div></div></body></html>`);
    const lines = site!.text.split('\n').map(line => line.trim()).filter(Boolean); // prettier-ignore
    expect(lines).toHaveLength(18);
    expect(lines.slice(0, 2)).toEqual(['在某会上的讲话', '发布时间：2013-05-20 来源：某报']);
    expect(site!.text).not.toMatch(/首页|看不见|分享|某县|上一篇/);
  });

  it('tells what it left out, in the words of a reader and with its place, neighbours as one', () => {
    expect(read!.dropped.map(({ kind, text }) => [kind, text])).toEqual([
      ['site-chrome', '首页要闻'],
      ['site-chrome', '上一篇\n版权所有'],
    ]);
    for (const { start, end, text } of read!.dropped) {
      expect(page.slice(start, end).startsWith(text.slice(0, 2))).toBe(true);
      expect(page.slice(start, end).endsWith(text.slice(-2))).toBe(true);
    }
    const [hidden] = html(
      '<p>同志们，会议开始，请坐好。</p><p hidden>看不见&amp;的</p><script>1</script><style>p{}</style><p>会议结束，散会了。</p>',
    );
    expect(hidden!.dropped.map(({ text }) => text)).toEqual(['看不见&的']);
  });

  it('gives or drops every word that a page shows, and none twice', () => {
    const shown = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
    const all = page.replace(/<head>.*<\/head>/s, '').replace(/<[^>]*>|&nbsp;/g, '');
    expect(shown(read!.text + read!.dropped.map(({ text }) => text).join(''))).toBe(shown(all));
  });

  it('keeps links inside sentences', () => {
    const [read] = html(
      '<p>要贯彻<a href="1">《安全生产法》</a>和<a href="2">《消防法》</a>，依法办事，一抓到底，抓出成效来，决不放松，也决不动摇。</p>',
    );
    expect(read!.text).toContain('要贯彻《安全生产法》和《消防法》，依法办事');
  });

  it('reads a page of which nothing would be left otherwise', () => {
    expect(html('<div id="printbody">请审议</div>')[0]!.text.trim()).toBe('请审议');
  });

  it('says that a page nested without end is broken', () => {
    expect(() => html('<div>'.repeat(100_000))).toThrow(expect.objectContaining({ problem: 'broken' }));
  });

  it('survives a page without any text', () => {
    expect(html('<html><body></body></html>').every(part => part.text.trim() === '')).toBe(true);
  });
});
