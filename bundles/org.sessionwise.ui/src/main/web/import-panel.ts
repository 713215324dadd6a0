import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { mappingView } from './import-mapping';
import { notesView, outcomeTables, outcomeView } from './import-outcome';
import { fitting, LARGEST_FILE, missing, nameFor, reportText, shown, type Imports, type Look, type Mapping, type Report, type Step } from './imports';
import { look } from './look';
import { linkTo } from './page-links';
import { pullText, type Job, type PullReport } from './pulls';
import { path, type Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('imports');

interface Outcome {
  readonly step: Step;
  readonly report: Report;
}

const LOOK_AGAIN_MS = 700;

/** Job plans from a file: choose it, say what its columns mean, look at what would be read, take what is good. */
export class ImportPanel extends SessionwiseElement<Imports> {
  static override styles = [look, stacked, css`
    ol.steps { margin: 0; padding-left: 1.25em; }
    ol.steps > li { margin: 1em 0; }
    td { overflow-wrap: anywhere; min-inline-size: 8em; }
    th { min-inline-size: 7.5em; }
    td select, td input:not([type='checkbox']) { inline-size: 100%; min-inline-size: 6em; }
    textarea { font: inherit; inline-size: 100%; color: var(--text); background: var(--surface); border: 2px solid var(--muted); }
    textarea:focus-visible { outline: 3px solid var(--focus); }
    summary { cursor: pointer; min-height: 24px; margin-block: 0.75em; }
    .drop { border: 2px dashed var(--muted); padding: 0.75em; }
    .drop.over { border-color: var(--brand); background: var(--raised); }
    #outcome:focus-visible { outline: 0; background: none; color: inherit; box-shadow: none; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    file: { state: true },
    seen: { state: true },
    name: { state: true },
    mapping: { state: true },
    busy: { state: true },
    over: { state: true },
    outcome: { state: true },
    pulled: { state: true },
    problem: { state: true },
  };

  declare private file: File | undefined;
  declare private seen: Look | undefined;
  declare private name: string;
  declare private mapping: Mapping | undefined;
  declare private busy: string;
  declare private over: boolean;
  declare private outcome: Outcome | undefined;
  declare private pulled: string;
  declare private problem: string;

  protected readonly what = say('title');

  private readonly tables = outcomeTables(this);

  constructor() {
    super();
    this.name = this.busy = this.pulled = this.problem = '';
    this.over = false;
  }

  /** The same for all departments: a file may hold plans of several. */
  protected key(): string {
    return 'imports';
  }

  protected load(server: Server): Promise<Imports> {
    return server.get<Imports>('/imports');
  }

  /** Nothing here follows the server's events: what somebody is working on stays. */
  protected override listen(): void {}

  private async choose(file: File | undefined, sheet?: string): Promise<void> {
    this.over = false;
    this.file = file;
    this.seen = this.outcome = this.mapping = undefined;
    this.pulled = this.problem = '';
    if (!file) return;
    if (file.size > LARGEST_FILE) {
      this.problem = say('tooLarge', { file: file.name });
      return;
    }
    await this.during(say('reading'), async () => {
      const seen = await this.server.postFile<Look>(`/imports/look${sheet ? `?sheet=${encodeURIComponent(sheet)}` : ''}`, file);
      if (file !== this.file) return;
      this.seen = seen;
      this.called(this.name || nameFor(file.name));
    });
  }

  /** A name that is known brings its columns along. */
  private called(name: string): void {
    this.name = name;
    const saved = this.loaded.state === 'ready' ? this.loaded.data.imports.find((each) => each.name === name) : undefined;
    if (this.seen) this.mapping = { ...fitting(saved?.mapping ?? this.seen.guess, this.seen), ...(this.seen.sheet ? { sheet: this.seen.sheet } : {}) };
    this.outcome = undefined;
  }

  private async during(words: string, work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = words;
    this.problem = '';
    try {
      await work();
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    } finally {
      this.busy = '';
    }
  }

  private async send(step: Step): Promise<void> {
    const { file, mapping, name } = this;
    if (!file || !mapping) return;
    await this.during(say(step === 'CHECK' ? 'checking' : 'taking'), async () => {
      if (step === 'CHECK') await this.server.put(path('imports', name), mapping);
      const report = await this.server.postFile<Report>(`${path('imports', name, 'file')}?step=${step}`, file);
      if (file !== this.file) return;
      this.outcome = { step, report };
      this.ext?.announce(reportText(report, step));
      if (report.job) void this.follow(report.job);
    });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#outcome')?.focus();
  }

  /** Looks again until the pull of what was taken has ended; a look that failed is no end. */
  private async follow(begun: Job): Promise<void> {
    let job = begun;
    this.pulled = say('pulling');
    while (job.state === 'running' && this.isConnected) {
      await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
      job = await this.server.get<Job>(path('jobs', job.id)).catch(() => job);
    }
    const report = job.result ? await this.server.get<PullReport>(job.result).catch(() => undefined) : undefined;
    this.pulled = report ? say('pulled', { pull: pullText(report) }) : say('pullEnded');
    this.ext?.announce(this.pulled);
    this.ext?.changed('template');
    await this.reload(true);
  }

  private async download(): Promise<void> {
    const { file, name } = this;
    if (!file) return;
    await this.during(say('writingRefused'), async () => {
      const refused = await this.server.fileFor(path('imports', name, 'refused'), file);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(refused.blob);
      link.download = refused.name;
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }

  private readonly dropped = (event: DragEvent): void => {
    event.preventDefault();
    void this.choose(event.dataTransfer?.files[0]);
  };

  protected view(data: Imports): TemplateResult {
    return html`<p>${say('intro')}</p>
      <ol class="steps">
        <li><div class="drop ${this.over ? 'over' : ''}" @dragover=${(event: DragEvent) => { event.preventDefault(); this.over = true; }}
            @dragleave=${() => { this.over = false; }} @drop=${this.dropped}><label for="file">${say('choose')}</label><br />
          <input id="file" type="file" accept=".csv,.xlsx,.json" @change=${(event: Event) => this.choose((event.target as HTMLInputElement).files?.[0])} /></div></li>
        ${this.seen && this.mapping ? this.reading(data, this.seen, this.mapping) : nothing}
      </ol>
      ${data.imports.length === 0 && !this.file ? html`<p class="small muted">${say('nothingYet')}</p>` : nothing}
      <div role="status">${this.busy}</div>
      <div id="outcome" tabindex="-1">${this.problem ? html`<div class="box bad" role="alert"><p>${say.rich('problem', { problem: html`<strong>${this.problem}</strong>` })}</p></div>` : nothing}
        ${this.outcome ? this.outcomeOf(this.outcome) : nothing}</div>`;
  }

  private reading(data: Imports, seen: Look, mapping: Mapping): TemplateResult {
    const needed = missing(data.fields, mapping);
    const known = seen.format === 'SARD' ? [] : needed;
    return html`<li><label for="name">${say('name')}</label> <span class="small muted">${say('nameAbout')}</span><br />
        <input id="name" list="names" maxlength="60" .value=${this.name} @change=${(event: Event) => this.called((event.target as HTMLInputElement).value.trim())} />
        <datalist id="names">${data.imports.map(({ name }) => html`<option value=${name}></option>`)}</datalist></li>
      ${seen.sheets.length > 1 ? this.sheetChoice(seen) : nothing}
      <li><p>${say(seen.format === 'SARD' ? 'jobPlansSeen' : 'rowsSeen', { count: seen.rows })}</p>${notesView(seen.notes)}
        ${mappingView({ fields: data.fields, look: seen, mapping, changed: (next) => { this.mapping = next; this.outcome = undefined; } })}</li>
      <li>${known.length > 0 ? html`<p>${say('stillNeeded', { fields: known.map(shown).join(', ') })}</p>` : nothing}
        <button class="action main" ?disabled=${this.busy !== ''} @click=${() => this.send('CHECK')}>${say('check')}</button>
        <span class="small muted">${say('checkAbout')}</span></li>`;
  }

  private sheetChoice(seen: Look): TemplateResult {
    return html`<li><label for="sheet">${say('sheet')}</label><br /><select id="sheet" @change=${(event: Event) => this.choose(this.file, (event.target as HTMLSelectElement).value)}>
      ${seen.sheets.map(({ name, hidden }) => html`<option value=${name} ?selected=${name === seen.sheet}>${hidden ? say('hidden', { name }) : name}</option>`)}</select></li>`;
  }

  private outcomeOf({ step, report }: Outcome): TemplateResult {
    const idle = this.busy === '';
    return html`${outcomeView(report, step, this.tables)}
      <div class="row">${step === 'CHECK' && report.plans > 0 ? html`
          <button class="action main" ?disabled=${!idle} @click=${() => this.send('ALL_PLANS')}>${say('takeAll')}</button>
          <button class="action" ?disabled=${!idle} @click=${() => this.send('THESE_PLANS')}>${say('takeThese')}</button>` : nothing}
        ${report.faults.length > 0 ? html`<button class="action" ?disabled=${!idle} @click=${() => this.download()}>${say('downloadRefused')}</button>` : nothing}</div>
      ${this.pulled ? html`<div class="box"><p>${this.pulled} <a href=${linkTo({ tab: 'templates' })}>${say('toPulls')}</a></p></div>` : nothing}`;
  }
}

define('sessionwise-import-panel-v1', ImportPanel);
