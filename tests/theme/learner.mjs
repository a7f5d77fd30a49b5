/**
 * Learns corrections to the weights of a codebook from coded passages: a logistic regression whose starting point and
 * centre of gravity is the hand-written weight of each form (maximum a posteriori with normal priors). A form that the
 * passages say nothing about keeps its weight; no form strays far, so nothing can be learned by heart.
 */
import { readFileSync } from 'node:fs';

/**
 * How it learns. The numbers under `priors` say how far each may stray (standard deviations, in units of what a theme asks for);
 * `eager` is the share of what is as likely as not that a theme asks for, `eagerFor` the same for themes where it was learned
 * (eagerness.json, written by learn-weights.mjs).
 */
export const SETTINGS = {
  priors: { group: 0.1, form: 0.25, rule: 0.2, threshold: 0.1, length: 0.2, context: 0.2 },
  centres: { threshold: 1, length: 0, above: 0.6, neighbours: 1.1 },
  steepness: 4,
  eager: 1,
  eagerFor: JSON.parse(readFileSync(new URL('eagerness.json', import.meta.url), 'utf8')),
  rounds: 400,
  rate: 0.05,
};

/** @returns by theme: what is added to each group, form and rule, and the theme's own reading */
export function learn(examples, codebook, settings = SETTINGS) {
  return codebook.themes.map((_, theme) => learnTheme(examples, codebook, theme, settings));
}

function learnTheme(examples, codebook, theme, settings) {
  const parameters = new Parameters(settings);
  const rows = examples.map(example => rowOf(example, codebook, theme, parameters));
  const { values, centres, deviations } = parameters;
  const descent = new Descent(values.length, settings);
  for (let round = 1; round <= settings.rounds; round++) {
    const gradient = Float64Array.from(values, (value, i) => (value - centres[i]) / deviations[i] ** 2);
    for (const row of rows) addGradient(row, values, gradient, parameters, settings.steepness);
    descent.step(values, gradient, round);
  }
  return parameters.named();
}

/** Gradient descent with momentum and a rate that falls to nothing (Kingma & Ba 2015), the same from run to run. */
class Descent {
  constructor(size, settings) {
    this.first = new Float64Array(size);
    this.second = new Float64Array(size);
    this.settings = settings;
  }

  step(values, gradient, round) {
    const { rate, rounds } = this.settings;
    const now = rate * Math.cos((Math.PI * round) / (2 * rounds + 2));
    for (let i = 0; i < values.length; i++) {
      this.first[i] = 0.9 * this.first[i] + 0.1 * gradient[i];
      this.second[i] = 0.999 * this.second[i] + 0.001 * gradient[i] ** 2;
      values[i] -= (now * this.first[i]) / (1 - 0.9 ** round) / (Math.sqrt(this.second[i] / (1 - 0.999 ** round)) + 1e-8);
    }
  }
}

/** The parameters of one theme by name, each with the centre and the width of its prior. */
class Parameters {
  values = [];
  centres = [];
  deviations = [];
  names = new Map();

  constructor({ priors, centres }) {
    this.priors = priors;
    this.threshold = this.of('threshold', centres.threshold, priors.threshold);
    this.length = this.of('length', centres.length, priors.length);
    this.above = this.of('above', centres.above, priors.context);
    this.neighbours = this.of('neighbours', centres.neighbours, priors.context);
  }

  of(name, centre, deviation) {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    this.names.set(name, this.values.length);
    this.centres.push(centre);
    this.deviations.push(deviation);
    return this.values.push(centre) - 1;
  }

  named() {
    return Object.fromEntries([...this.names].map(([name, at]) => [name, this.values[at]]));
  }
}

function rowOf(example, codebook, theme, parameters) {
  const { priors } = parameters;
  const groups = new Map();
  for (const { theme: whose, group, form, weight, amount } of example.forms) {
    if (whose !== theme) continue;
    if (!groups.has(group)) {
      groups.set(group, {
        most: codebook.groups[group].most,
        shift: parameters.of(`group ${group}`, 0, priors.group),
        forms: [],
      });
    }
    groups.get(group).forms.push({ weight, amount, shift: parameters.of(`form ${form}`, 0, priors.form) });
  }
  const rules = example.rules
    .filter(({ rule }) => rule.theme === theme)
    .map(({ rule, amount }) => ({ weight: rule.weight, amount, shift: parameters.of(`rule ${rule.name}`, 0, priors.rule) }));
  return {
    groups: [...groups.values()],
    rules,
    hundreds: example.hundreds,
    above: example.above[theme],
    around: example.around[theme],
    truth: example.labels.has(theme) ? 1 : 0,
    importance: example.importance,
  };
}

/** Adds the slope of the loss on one passage. A group at its ceiling no longer answers to its forms. */
function addGradient(row, values, gradient, parameters, steepness) {
  const { threshold, length, above, neighbours } = parameters;
  let sum = values[above] * row.above + values[neighbours] * row.around;
  const free = [];
  for (const group of row.groups) {
    let own = 0;
    for (const form of group.forms) own += form.amount * (form.weight + values[group.shift] + values[form.shift]);
    if (Math.abs(own) < group.most) free.push(group);
    sum += Math.max(-group.most, Math.min(group.most, own));
  }
  for (const rule of row.rules) sum += rule.amount * (rule.weight + values[rule.shift]);
  const margin = sum - values[threshold] - values[length] * row.hundreds;
  const slope = row.importance * steepness * (1 / (1 + Math.exp(-steepness * margin)) - row.truth);
  gradient[threshold] -= slope;
  gradient[length] -= slope * row.hundreds;
  gradient[above] += slope * row.above;
  gradient[neighbours] += slope * row.around;
  for (const { shift, forms } of free) {
    for (const form of forms) {
      gradient[shift] += slope * form.amount;
      gradient[form.shift] += slope * form.amount;
    }
  }
  for (const rule of row.rules) gradient[rule.shift] += slope * rule.amount;
}

const rounded = (value, digits) => Number(value.toFixed(digits));

/** A codebook with what was learned written into it; the hand-written weights stay as they are. */
export function withLearned(book, compiled, learned, settings = SETTINGS) {
  const numbers = new Map(compiled.index.forms.map((form, number) => [form, number]));
  let group = 0;
  const themes = book.themes.map((theme, at) => {
    const found = learned[at];
    const changes = theme.forms.flatMap(({ forms }) => {
      const shift = found[`group ${group++}`] ?? 0;
      return forms.map(form => [form, shift + (found[`form ${numbers.get(form)}`] ?? 0)]);
    });
    changes.push(...(theme.rules ?? []).map(({ name }) => [name, found[`rule ${name}`] ?? 0]));
    const reading = {
      threshold: rounded(found.threshold * (settings.eagerFor[theme.id] ?? settings.eager), 3),
      length: rounded(found.length, 3),
      steepness: settings.steepness,
      above: rounded(found.above, 3),
      neighbours: rounded(found.neighbours, 3),
    };
    const corrections = changes.map(([name, change]) => [name, rounded(change, 2)]).filter(([, change]) => change !== 0);
    return { ...theme, reading, learned: Object.fromEntries(corrections) };
  });
  return { ...book, themes };
}
