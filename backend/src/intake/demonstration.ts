import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Counter } from '../library/counter.entity.js';
import { dataFolder } from '../home/home.js';
import { Writing } from '../library/writing.js';
import { Intakes } from './intakes.js';

const LOADED = 'demonstration';

/**
 * The demonstration speeches, written for this project: loaded once into a new library, unless CIMAI_DEMO=0. Who removes
 * them does not find them back at the next start.
 */
@Injectable()
export class Demonstration {
  constructor(
    private readonly library: DataSource,
    private readonly writing: Writing,
    private readonly intakes: Intakes,
  ) {}

  async loadOnFirstStart(): Promise<void> {
    if (process.env['CIMAI_DEMO'] === '0' || (await this.library.manager.findOneBy(Counter, { name: LOADED }))) return;
    const folder = join(dataFolder, 'demonstration');
    const names = readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .sort();
    const files = names.map(name => {
      const bytes = readFileSync(join(folder, name));
      return { name, bytes, size: bytes.length };
    });
    await this.intakes.open(files, true);
    await this.writing.transaction(manager => manager.save(Counter, { name: LOADED, value: 1 }));
  }
}
