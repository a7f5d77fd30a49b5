import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { LayoutJob, LayoutDone } from './layout.js';

interface Placed extends SimulationNodeDatum {
  id: string;
  radius: number;
}

interface Tie extends SimulationLinkDatum<Placed> {
  strength: number;
}

/**
 * Lays a network out, away from the page's own thread. d3-force draws its random numbers from a fixed sequence, and every node
 * starts from the place it was given, so the same network always lands in the same place.
 */
function layOut(job: LayoutJob): LayoutDone {
  const nodes: Placed[] = job.nodes.map(node => ({ id: node.id, radius: node.radius, x: node.x, y: node.y }));
  const ties: Tie[] = job.edges.map(edge => ({ source: edge.source, target: edge.target, strength: edge.strength }));
  forceSimulation(nodes)
    .force(
      'ties',
      forceLink<Placed, Tie>(ties)
        .id(node => node.id)
        .distance(tie => 36 + 90 * (1 - tie.strength))
        .strength(tie => 0.15 + 0.6 * tie.strength),
    )
    .force(
      'apart',
      forceManyBody<Placed>().strength(node => -90 - node.radius * 9),
    )
    .force(
      'room',
      forceCollide<Placed>(node => node.radius + 13),
    )
    .force('middle across', forceX<Placed>(0).strength(0.045))
    .force('middle down', forceY<Placed>(0).strength(0.085))
    .stop()
    .tick(360);
  return { job: job.job, places: Object.fromEntries(nodes.map(node => [node.id, [node.x ?? 0, node.y ?? 0]])) };
}

addEventListener('message', (event: MessageEvent<LayoutJob>) => postMessage(layOut(event.data)));
