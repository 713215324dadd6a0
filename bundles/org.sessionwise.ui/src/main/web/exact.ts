/** Exact numbers as the server writes them: `10.5`, `2` or `4/3`. Sums never round; only showing does. */
export class Exact {
  static readonly ZERO = new Exact(0n, 1n);

  private constructor(
    private readonly numerator: bigint,
    private readonly denominator: bigint,
  ) {}

  static of(whole: number): Exact {
    return new Exact(BigInt(whole), 1n);
  }

  static ratio(numerator: number, denominator: number): Exact {
    return new Exact(BigInt(numerator), BigInt(denominator));
  }

  static parse(text: string): Exact {
    const [top = '', bottom] = text.split('/');
    if (bottom !== undefined) return new Exact(BigInt(top), BigInt(bottom));
    const [whole = '', decimals = ''] = top.split('.');
    return new Exact(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  }

  plus(other: Exact): Exact {
    return new Exact(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Exact): Exact {
    return this.plus(new Exact(-other.numerator, other.denominator));
  }

  times(whole: number): Exact {
    return new Exact(this.numerator * BigInt(whole), this.denominator);
  }

  dividedBy(whole: number): Exact {
    return new Exact(this.numerator, this.denominator * BigInt(whole));
  }

  get sign(): number {
    return this.numerator > 0n ? 1 : this.numerator < 0n ? -1 : 0;
  }

  /** Compares, smaller first. */
  compare(other: Exact): number {
    return this.minus(other).sign;
  }

  /** For show only: so many decimals, the rest cut off. */
  cut(decimals: number): string {
    const scale = 10n ** BigInt(decimals);
    const whole = (this.numerator * scale) / this.denominator;
    return new Exact(whole, scale).show(decimals);
  }

  /** For show only: at most so many decimals, rounded half away from zero, without trailing noughts. */
  show(decimals: number): string {
    const scale = 10n ** BigInt(decimals);
    const magnitude = this.numerator < 0n ? -this.numerator : this.numerator;
    const scaled = (magnitude * scale * 2n + this.denominator) / (this.denominator * 2n);
    const digits = scaled.toString().padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals);
    const rest = digits.slice(digits.length - decimals).replace(/0+$/, '');
    const sign = this.numerator < 0n && scaled > 0n ? '−' : '';
    return sign + whole + (rest ? '.' + rest : '');
  }
}
