import type { CooccurrenceAnswer, CooccurrenceEdge, CooccurrenceNode } from '@cimai/analysis/answers';
import type { Frame } from '../chart/frame.js';
import { tipHead, tipLine, tooltip, type ChartOption, type Way } from '../chart/option.js';
import { faded, hueOf } from '../chart/palette.js';
import { numberCell, wordCell, type Table } from '../chart/table.js';
import type { Query } from '../question/filters.js';
import { count, measure } from '../words/figures.js';
import { radiusOf, type Places } from './layout.js';

/** The sentences behind a node: where the form stands, or the passages of the theme. */
export function nodeWay(answer: CooccurrenceAnswer, id: string): Way {
  return { path: '/concordance', query: answer.question.of === 'themes' ? { theme: id } : { query: id } };
}

/** The sentences behind an edge: the units that hold both. */
export function edgeWay(answer: CooccurrenceAnswer, edge: CooccurrenceEdge): Way {
  const { of, unit } = answer.question;
  const both: Query =
    of === 'themes' ? { theme: edge.source, withTheme: edge.target } : { query: edge.source, with: edge.target };
  return { path: '/concordance', query: { ...both, unit } };
}

/** What a node is called. */
export function nodeName(answer: CooccurrenceAnswer, id: string, frame: Frame): string {
  return answer.question.of === 'themes' ? frame.themeLabel(id) : id;
}

function nodeHue(answer: CooccurrenceAnswer, node: CooccurrenceNode, frame: Frame): string {
  return answer.question.of === 'themes'
    ? hueOf(frame.inks, frame.themeOrder(node.id))
    : node.community < frame.inks.hues.length
      ? hueOf(frame.inks, node.community)
      : frame.inks.faint;
}

/** The network as an ECharts option: area is frequency, colour is community (a theme keeps its own), width is strength. */
export function cooccurrenceChart(answer: CooccurrenceAnswer, places: Places, frame: Frame): ChartOption {
  const { inks } = frame;
  const chosen = answer.question.measure;
  const strongest = Math.max(...answer.edges.map(edge => edge[chosen]), Number.MIN_VALUE);
  const hues = new Map(answer.nodes.map(node => [node.id, nodeHue(answer, node, frame)]));
  const lead = [...answer.nodes].sort((a, b) => b.frequency - a.frequency).slice(0, frame.narrow ? 36 : 200);
  const named = new Set(lead.map(node => node.id));
  return {
    tooltip: { ...tooltip(inks), trigger: 'item' },
    series: [
      {
        type: 'graph',
        layout: 'none',
        preserveAspect: 'contain',
        roam: 'move',
        draggable: false,
        left: frame.narrow ? 16 : 40,
        right: frame.narrow ? 44 : 60,
        top: 24,
        bottom: 24,
        emphasis: { focus: 'adjacency', lineStyle: { opacity: 0.9 } },
        data: answer.nodes.map(node => nodeDatum(answer, node, places, named.has(node.id), frame)),
        links: answer.edges.map(edge => ({
          source: edge.source,
          target: edge.target,
          way: edgeWay(answer, edge),
          lineStyle: {
            width: 0.8 + 5 * (Math.max(edge[chosen], 0) / strongest),
            color: hues.get(edge.source) ?? inks.faint,
            opacity: inks.dark ? 0.4 : 0.34,
            curveness: 0.08,
          },
          tooltip: { formatter: () => edgeTip(answer, edge, frame) },
        })),
      },
    ],
  } as ChartOption;
}

function nodeDatum(answer: CooccurrenceAnswer, node: CooccurrenceNode, places: Places, named: boolean, frame: Frame) {
  const [across, down] = places[node.id] ?? [0, 0];
  // The layout is wider than high; on a telephone it is turned.
  const [x, y] = frame.narrow ? [down, across] : [across, down];
  const hue = nodeHue(answer, node, frame);
  const radius = radiusOf(node.frequency, answer);
  return {
    id: node.id,
    name: nodeName(answer, node.id, frame),
    x,
    y,
    symbolSize: radius * (frame.narrow ? 1.2 : 2),
    way: nodeWay(answer, node.id),
    itemStyle: { color: faded(hue, 0.88), borderColor: frame.inks.paper, borderWidth: 1.5 },
    label: {
      show: named,
      position: 'right' as const,
      distance: 3,
      color: frame.inks.ink,
      fontSize: (frame.narrow ? 10.5 : 11.5) + radius * 0.16,
      textBorderColor: frame.inks.paper,
      textBorderWidth: 2.5,
    },
    tooltip: { formatter: () => nodeTip(answer, node, hue, frame) },
  };
}

function nodeTip(answer: CooccurrenceAnswer, node: CooccurrenceNode, hue: string, frame: Frame): string {
  const words = frame.words.cooccurrence;
  return (
    tipHead(nodeName(answer, node.id, frame)) +
    tipLine(hue, words.frequency, count(node.frequency, frame.code)) +
    tipLine(hue, words.occursIn, count(node.units, frame.code)) +
    tipLine(hue, words.community, String(node.community + 1))
  );
}

function edgeTip(answer: CooccurrenceAnswer, edge: CooccurrenceEdge, frame: Frame): string {
  const words = frame.words.cooccurrence;
  const hue = frame.inks.faint;
  const head = tipHead(`${nodeName(answer, edge.source, frame)} — ${nodeName(answer, edge.target, frame)}`);
  const measures = (['jaccard', 'npmi', 'dice', 'cosine'] as const).map(name =>
    tipLine(hue, words.measures[name], measure(edge[name], frame.code)),
  );
  return head + tipLine(hue, words.joint, count(edge.joint, frame.code)) + measures.join('');
}

/** The edges as a table, strongest first, with every measure. */
export function cooccurrenceTable(answer: CooccurrenceAnswer, frame: Frame): Table {
  const words = frame.words.cooccurrence;
  const number = (label: string) => ({ label, numeric: true });
  const measures = ['jaccard', 'npmi', 'dice', 'cosine'] as const;
  return {
    columns: [
      { label: words.source, numeric: false },
      { label: words.target, numeric: false },
      number(words.joint),
      ...measures.map(name => number(words.measures[name])),
    ],
    rows: answer.edges.map(edge => [
      wordCell(nodeName(answer, edge.source, frame), nodeWay(answer, edge.source)),
      wordCell(nodeName(answer, edge.target, frame), nodeWay(answer, edge.target)),
      numberCell(edge.joint, count(edge.joint, frame.code), edgeWay(answer, edge)),
      ...measures.map(name => numberCell(edge[name], measure(edge[name], frame.code))),
    ]),
  };
}

/** How many pairs there are, how many are drawn, and how communities were found: the line under the network. */
export function cooccurrenceGround(answer: CooccurrenceAnswer, frame: Frame): string {
  const { units, pairs, edges, question, settings } = answer;
  const { resolution, seed, modularity } = settings;
  return frame.words.cooccurrence.ground({
    units,
    pairs,
    minimum: question.minimum,
    edges: edges.length,
    forms: question.of === 'forms',
    resolution,
    seed,
    modularity,
  });
}

/** The strongest tie and the number of communities, in one sentence. Empty without edges. */
export function cooccurrenceReading(answer: CooccurrenceAnswer, frame: Frame): string {
  const chosen = answer.question.measure;
  const [first] = [...answer.edges].sort((a, b) => b[chosen] - a[chosen]);
  if (!first) return '';
  const words = frame.words.cooccurrence;
  const communities = new Set(answer.nodes.map(node => node.community)).size;
  const name = (id: string) => nodeName(answer, id, frame);
  if (answer.question.of === 'themes')
    return words.readingThemes(
      name(first.source),
      name(first.target),
      count(first.joint, frame.code),
      words.units[answer.question.unit],
    );
  return words.reading(
    name(first.source),
    name(first.target),
    count(first.joint, frame.code),
    words.units[answer.question.unit],
    communities,
  );
}
