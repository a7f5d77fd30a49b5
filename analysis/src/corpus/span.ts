/** A half-open stretch of text, `[start, end)`, in UTF-16 code units. What the offsets count in is said where a Span is used. */
export interface Span {
  start: number;
  end: number;
}

/** The words under a span: what a quote must equal. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True when two spans share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
