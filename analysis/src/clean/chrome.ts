import { BEGINS, HOLDS, signsIn, signsOfBeginning } from './chrome-signs.js';

/**
 * Lines a web page adds around a speech. The tests look at one trimmed line in simplified characters; only lines shorter than
 * LONGEST are looked at, since a page's own words are short and a speaker's paragraph is not.
 */
export const LONGEST = 140;

/** What a line of page furniture is, or null when it may be speech. */
export function chromeKind(line: string): string | null {
  if (line.length > LONGEST || line.length === 0) return null;
  const signs = signsIn(line);
  const begins = signsOfBeginning(line);
  if ((signs & HOLDS.digit) !== 0 && ((signs & HOLDS.stamp) !== 0 || (begins & BEGINS.stamp) !== 0) && isStamp(line))
    return 'posting-stamp';
  if (isSiteChrome(line, signs, begins)) return 'site-chrome';
  if ((begins & BEGINS.page) !== 0 && isPageMark(line)) return 'page-mark';
  if ((signs & HOLDS.latin) !== 0 && isAddress(line)) return 'watermark';
  if ((signs & HOLDS.voice) !== 0 && (signs & HOLDS.blurb) !== 0 && isBlurb(line)) return 'blurb';
  return isCaption(line) ? 'photo-caption' : null;
}

function isSiteChrome(line: string, signs: number, begins: number): boolean {
  return (
    (((signs & (HOLDS.angle | HOLDS.colon)) !== 0 || (begins & BEGINS.navigation) !== 0) && isNavigation(line)) ||
    ((signs & HOLDS.legal) !== 0 && isLegal(line)) ||
    (((signs & HOLDS.field) !== 0 || (begins & BEGINS.field) !== 0) && isField(line)) ||
    (((signs & HOLDS.scan) !== 0 || (begins & BEGINS.prompt) !== 0) && isPrompt(line)) ||
    ((signs & HOLDS.card) !== 0 && isLibraryCard(line))
  );
}

function isCaption(line: string): boolean {
  const last = /[)）]/.test(line[line.length - 1]!) ? line[line.length - 2] : line[line.length - 1];
  if (last !== '摄' && last !== '图') return false;
  return /(?:记者|通讯员)\s*[一-龥]{2,4}(?:\s?[一-龥]{0,3})?\s*(?:摄|\/摄|图)[)）]?$/.test(line);
}

const ISO = '(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}';
const CLOCK = '(?:\\s*\\d{1,2}[:：时]\\d{1,2}(?:分|[:：]\\d{1,2})?)';
const POSTED = '(?:发布|发表|上传|更新|时间|日期|来源|浏览|点击|阅读|作者|编辑|字体|字号|文档编号|录入|信息)';
const BARE_STAMP = new RegExp(`^[\\[【(（]?(?:${ISO}${CLOCK}?|(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日${CLOCK})[\\]】)）]?$`);
const HAS_STAMP = new RegExp(`${ISO}|(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日${CLOCK}`);
const STAMP_WORDS = new RegExp(`${POSTED}(?:时间|日期|人|者|数|次数)?\\s*[:：]|www\\.|门户网站`);
const DATELINE =
  /^(?:新华社|人民网|新华网|中新网|中新社|央视网|本报|本网)[^,，。;；]{0,16}\d{1,2}月\d{1,2}日[电讯]?(?:[(（].{0,24}[)）])?$/;

function isStamp(line: string): boolean {
  if (!/\d/.test(line)) return false;
  if (BARE_STAMP.test(line) || DATELINE.test(line)) return true;
  return HAS_STAMP.test(line) && STAMP_WORDS.test(line) && !/[。!?]/.test(line);
}

const NAVIGATION =
  /^(?:上一篇|下一篇|上一条|下一条|上一页|下一页|上页|下页|当前位置|您(?:现在)?(?:的位置|所在的?位置)|你的位置|首页\s*[>»|]|相关(?:资源|搜索|文章|链接|推荐|阅读|内容|范文|新闻|文档|热词)|推荐(?:阅读|文章|访问|内容)|热门(?:推荐|文章|搜索|标签)|看(?:过|了).{2,40}(?:的人|网友)还|猜你喜欢|最新文章|精品推荐|网站地图|返回(?:顶部|首页|列表|上页)|联系我们|关于我们|友情链接|网友评论|我要评论|发表评论|更多>>|栏目导航)/;
const CRUMBS = /^.{0,12}(?:位置|导航)\s*[:：].*(?:>|»|›)|^首页.{0,4}[>»›]|[>»›]{1,2}\s*正文$/;

function isNavigation(line: string): boolean {
  return NAVIGATION.test(line) || CRUMBS.test(line) || /下一篇[:：]/.test(line);
}

const LEGAL =
  /版权所有|版权声明|Copyright|©|ICP备|ICP证|公网安备|经营许可证[编号]*[:：]\s*[^\s。]|免责声明|技术支持[:：]|未经授权.{0,6}(?:转载|使用)|网站标识码|(?:主办|承办)单位[:：].{0,30}(?:办公室|网)/i;

function isLegal(line: string): boolean {
  return (
    line.length <= 90 && LEGAL.test(line) && !/[。；;]|^第[一二三四五六七八九十百零\d]+条|^[一二三四五六七八九十]+、/.test(line)
  );
}

const FIELD =
  /^[【[(（]?\s*(?:字体|字号|责任编辑|编辑|来源|作者|审核|责编|校对|录入|发布人|发布者|发布单位|信息来源|文章来源|稿源|上传人|上传者|文档编号|关键词|关键字|标签|分类|栏目|浏览次数|浏览量|阅读次数|阅读量|点击数|点击量|点击率|点击|阅读|浏览|访问量|人气|下载次数|文件大小|页数|格式|索引号|主题分类|发文机关|发文字号|文档介绍|文档名称|所属分类|发布机构|公开方式|主题词|文号|成文日期|发布日期|发布时间|更新时间|上传时间|标题|分享到|分享|E-?mail推荐)\s*[:：】\]]/i;
const COMPACT_FIELD = /^(?:字体|大中小|小中大|打印|E-?mail推荐|【?E-?mail推荐)$/i;

function isField(line: string): boolean {
  const compact = line.replace(/[\s　]/g, '');
  return (FIELD.test(compact) && compact.length <= 60 && !/。/.test(compact)) || COMPACT_FIELD.test(compact);
}

const PROMPT =
  /^(?:点击)?(?:查看|展开|阅读|显示)(?:更多|全文|全部|原文|剩余|余下|阅读全文)+.{0,8}$|^点击(?:查看|下载|阅读|进入|加载).{0,12}$|^(?:返回|下载|相关|举报|收藏|分享|打印|关闭|复制|转发|点赞|评论|纠错|投稿|登录|注册|搜索|打印本页|关闭窗口|关闭本页|加入收藏|我要纠错|添加收藏|复制链接|微信|微博|QQ空间|朋友圈|新浪微博|[\s|／/·、>【】[\]()（）])+$|扫一扫.{0,16}(?:手机|微信|打开|关注)|扫描?二维码|^(?:false|true|null|undefined|NaN)$|^资源描述$|^\d{1,3}\s*[\]】]$/;

function isPrompt(line: string): boolean {
  return line.length <= 48 && /[一-龥A-Za-z\d]/.test(line) && PROMPT.test(line);
}

const LIBRARY_CARD =
  /^《.{2,60}》由会员分享|(?:由会员|用户)(?:上传|分享).{0,40}(?:下载|阅读|搜索)|请在.{2,14}(?:文库|网|站)上?搜索|文档(?:编号|下载|页数)[:：]|(?:付费|免费)下载|积分下载|珍藏版|^.{2,60}_第\s*\d+\s*页$|VIP(?:专享|会员)/;

function isLibraryCard(line: string): boolean {
  return LIBRARY_CARD.test(line);
}

function isPageMark(line: string): boolean {
  return (
    line.length <= 24 &&
    /^(?:[-—–－·.]+\s*\d{1,4}\s*[-—–－·.]+|第\s*[\d一二三四五六七八九十]+\s*页(?:\s*[/／,，]?\s*[(（]?共\s*[\d一二三四五六七八九十]+\s*页[)）]?)?|\d{1,3}\s*\/\s*\d{1,3}|Page\s*\d+.{0,10})$/i.test(
      line,
    )
  );
}

const DOMAIN = /(?:https?:\/\/|www\.|[a-z0-9-]{2,}\.(?:com|cn|net|org|gov|edu|cc|info)(?![a-z]))/i;

/** A line that holds a web address and hardly anything else; addresses are also written with gaps ("w ww.5 Y") to escape filters. */
function isAddress(line: string): boolean {
  if (line.length > 60 || !/[A-Za-z]/.test(line) || /[；;。]$|^[(（]?[一二三四五六七八九十]+[)）、]/.test(line)) return false;
  const compact = line.replace(/[\s　]/g, '');
  const hanzi = compact.replace(/[^一-龥]/g, '').length;
  if (DOMAIN.test(compact)) return hanzi <= (/转载|来自|来源|出处|文库|下载|网站/.test(compact) ? 24 : 12);
  if (hanzi > 0) return false;
  return compact.length <= 16 && /^[A-Z0-9.]+$/.test(compact) && (/\./.test(compact) || /^[A-Z]\s+\d|^[A-Z]\s[A-Z]/.test(line));
}

const PAGE_VOICE = /小编|范文|本网|本站|本文库|文库|网友|热门文章|作文网|文秘|公文|整理(?:的|了)|编者|写作网|资料网/;
const BLURB =
  /(?:下面|以下|这里|本文|接下来)(?:就)?(?:是|为).{0,40}(?:整理|收集|分享|带来|介绍)|小编.{0,24}(?:整理|收集|搜集|准备|精心|推荐|带来|分享|介绍|给|为)|供(?:大家|您|你|各位|广大|读者)?.{0,6}(?:参考|借鉴|阅读|学习)|欢迎.{0,6}(?:阅读|参考|借鉴|参阅|下载|收藏|分享|查看)|希望.{0,16}(?:帮助|喜欢|启发)|感谢您?的?阅读/;

/** The page's own words about what it offers: it must speak of itself and of the reader's use of it. */
function isBlurb(line: string): boolean {
  return PAGE_VOICE.test(line) && BLURB.test(line) && !/同志们|各位领导|各位代表/.test(line);
}
