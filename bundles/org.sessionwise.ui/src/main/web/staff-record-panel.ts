import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { addressIn, path, type Server } from './server';
import { RowTable } from './row-table';
import { nextSteps, reportText, type RefusedRow, type SheetReport, type Step } from './staff-record';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('staffRecord');

interface Outcome {
  readonly step: Step;
  readonly file: string;
  readonly report: SheetReport;
}

const LARGEST_FILE = 5 * 1024 * 1024;

const KEEP: Readonly<Record<Step, string>> = { CHECK: say('check'), ALL_OR_NOTHING: say('keepAll'), GOOD_ROWS: say('keepGood') };

/** What the host cannot store of its people, told by a sheet: download, fill in, check, keep. */
export class StaffRecordPanel extends SessionwiseElement<null> {
  static override styles = [look, stacked, css`
    ol.steps { margin: 0; padding-left: 1.25em; }
    ol.steps > li { margin: 0.75em 0; }
    td { overflow-wrap: anywhere; }
    #outcome { outline: 0; }
    caption { padding-left: 0.5em; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    file: { state: true },
    busy: { state: true },
    outcome: { state: true },
    problem: { state: true },
  };

  declare private file: File | undefined;
  declare private busy: boolean;
  declare private outcome: Outcome | undefined;
  declare private problem: string;

  protected readonly what = say('title');

  private readonly refused = new RowTable<RefusedRow>(this, {
    line: { title: say('line'), cell: ({ line }) => line, by: ({ line }) => line },
    person: { title: say('personAndColumn'), cell: ({ staff, column }) => html`${staff || say('theRow')}<span class="under">${column || say('wholeRow')}</span>`, by: ({ staff, column }) => `${staff} ${column}` },
    remedy: { title: say('whatToDo'), cell: ({ remedy, expected }) => html`${remedy}<span class="under">${say('expected', { expected })}</span>`, by: ({ remedy }) => remedy },
  });

  constructor() {
    super();
    this.busy = false;
    this.problem = '';
  }

  protected key(): string {
    return this.context.department?.id ?? '';
  }

  private get sheet(): string {
    return path('departments', this.context.department?.id ?? '', 'staff-record');
  }

  /** Only whether there is a sheet; what was chosen for another department is gone. */
  protected async load(server: Server): Promise<null> {
    this.choose(undefined);
    await server.probe(this.sheet);
    return null;
  }

  /** Nothing here follows the server's events: what somebody is working on stays. */
  protected override listen(): void {}

  private choose(file: File | undefined): void {
    this.file = file;
    this.outcome = undefined;
    this.problem = file && file.size > LARGEST_FILE ? say('tooLarge', { file: file.name }) : '';
  }

  private async put(step: Step): Promise<void> {
    const { file } = this;
    if (!file || this.busy) return;
    this.busy = true;
    this.problem = '';
    try {
      const report = await this.server.putFile<SheetReport>(`${this.sheet}?step=${step}`, file, 'text/csv');
      if (file !== this.file) return;
      this.outcome = { step, file: file.name, report };
      this.ext?.announce(reportText(report, step));
      if (report.kept) this.ext?.changed('roster');
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      this.outcome = undefined;
    } finally {
      this.busy = false;
    }
    await this.showOutcome();
  }

  /** The button that was pressed may be gone; whoever listens hears what came of it. */
  private async showOutcome(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#outcome')?.focus();
  }

  protected view(): TemplateResult {
    return html`<p>${say('intro', { department: this.context.department?.name ?? '' })}</p>
      <ol class="steps">
        <li><a class="action" href=${addressIn(this.sheet)} download>${say('download')}</a> <span class="small muted">${say('downloadAbout')}</span></li>
        <li><label for="file">${say('choose')}</label><br />
          <input id="file" type="file" accept=".csv,text/csv" @change=${(event: Event) => this.choose((event.target as HTMLInputElement).files?.[0])} /></li>
        <li><button class="action main" @click=${() => this.check()}>${say('check')}</button>
          <span class="small muted">${say('changesNothing')}</span></li>
      </ol>
      ${this.busy ? html`<p role="status">${say('reading')}</p>` : nothing}
      <div id="outcome" tabindex="-1">${this.problem ? html`<div class="box bad"><p>${say.rich('problem', { problem: html`<strong>${this.problem}</strong>` })}</p></div>` : nothing}
        ${this.outcome ? this.outcomeView(this.outcome) : nothing}</div>`;
  }

  private check(): void {
    if (this.file && this.file.size <= LARGEST_FILE) void this.put('CHECK');
    else {
      this.problem ||= say('chooseFirst');
      void this.showOutcome();
    }
  }

  private outcomeView({ step, file, report }: Outcome): TemplateResult {
    const tone = report.refused.length === 0 ? 'good' : report.kept || step === 'CHECK' ? 'warn' : 'bad';
    return html`<div class="box ${tone}"><p><strong>${file}</strong></p><p>${reportText(report, step)}</p>
        ${report.kept ? nothing : html`<div class="row">${nextSteps(report).map((next) => html`<button class="action main" ?disabled=${this.busy}
          @click=${() => this.put(next)}>${KEEP[next]}</button>`)}</div>`}</div>
      ${report.refused.length === 0 ? nothing : this.refused.of(say('refused'), report.refused)}`;
  }
}

define('sessionwise-staff-record-panel-v1', StaffRecordPanel);
