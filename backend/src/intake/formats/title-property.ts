/** What offices write into a title: the kind of text it is. */
const KIND = /讲话|报告|致辞|致词|发言|演讲|意见|通知|决定|规划|纲要|方案|办法|谈话|贺词|讲稿|实录|谈/;

/**
 * The title among a file's properties, if it can be believed: programs fill it with file names, templates and first lines.
 * @param text what the file holds; a title that stands there anyway is left for the reader to find
 * @returns null where it is missing, does not look like the title of a speech or stands in the text
 */
export function titleProperty(title: string | null | undefined, text: string): string | null {
  const said = title?.trim() ?? '';
  if (said.length < 6 || said.length > 60 || !/[\u4e00-\u9fff]{4}/.test(said) || !KIND.test(said)) return null;
  if (/^microsoft|[.](?:docx?|pdf|txt|html?|wps)$|[_\\/]/i.test(said)) return null;
  return text.includes(said) ? null : said;
}
