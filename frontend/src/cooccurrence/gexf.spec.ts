import { expect, test } from '@jest/globals';
import { network } from './network.fixture.js';
import { gexfOf } from './gexf.js';

test('a network leaves as GEXF with its numbers, its places and what it rests on', () => {
  const notes: [string, string][] = [
    ['问题', '谁与谁同现 <共现>'],
    ['导出时间', '2026-01-01'],
  ];
  const gexf = gexfOf(network('forms'), { 民生: [1, 2] }, notes, id => `“${id}”`);
  expect(gexf).toContain('lastmodifieddate="2026-01-01"');
  expect(gexf).toContain('谁与谁同现 &#60;共现&#62;');
  expect(gexf).toContain('<node id="民生" label="“民生”"><attvalues><attvalue for="0" value="100"/>');
  expect(gexf).toContain('<viz:position x="1.00" y="-2.00"/>');
  expect(gexf).toContain('<edge id="1" source="金融" target="排查" weight="0.4">');
  expect(gexf.match(/<node /g)).toHaveLength(3);
});
