/**
 * How much each theme asks for, learned by cross-validation: the share of what is as likely as not, at which the tags agree best
 * with the coded passages. Best means the F1, smoothed over neighbouring shares and averaged over the grounds passages come from, so
 * that none decides alone: speeches coded from end to end, where themes are as frequent as they are in nature, passages that were
 * drawn one by one, and speeches written for this project; speeches both passage by passage and as a whole.
 * The curve is flat and its peak uncertain, so what is asked for lies half way between the peak and what is as likely as not.
 */
const SHARES = Array.from({ length: 21 }, (_, step) => Number((0.8 + 0.02 * step).toFixed(2)));
/** How many shares to each side are averaged: a peak that one or two passages make is no finding. */
const BESIDE = 3;

/**
 * @param passages by passage: `{ ground, sums, truth }`: where it comes from and how it was read, and by theme what it adds up to, in
 *   shares of what is as likely as not, and whether a reader gave the theme
 * @returns by theme: the share asked for
 */
export function learnEagerness(passages, themes) {
  const grounds = [...new Set(passages.map(({ ground }) => ground))].map(one => passages.filter(({ ground }) => ground === one));
  return Object.fromEntries(
    themes.map((theme, at) => {
      const agreement = SHARES.map(share => mean(grounds.map(ground => f1(ground, at, share))));
      const smoothed = agreement.map((_, i) => mean(agreement.slice(Math.max(0, i - BESIDE), i + BESIDE + 1)));
      const best = SHARES[smoothed.indexOf(Math.max(...smoothed))];
      return [theme, Number(((1 + best) / 2).toFixed(2))];
    }),
  );
}

const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;

function f1(passages, theme, share) {
  let right = 0;
  let all = 0;
  for (const { sums, truth } of passages) {
    const is = truth[theme];
    const says = sums[theme] >= share;
    if (is && says) right += 2;
    all += Number(is) + Number(says);
  }
  return all === 0 ? 1 : right / all;
}
