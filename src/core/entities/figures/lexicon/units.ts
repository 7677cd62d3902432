/** Units: symbol, then its symbols in text marked `=`, then its names. */
const TABLE = `
mm =mm millimetre millimeter
cm =cm centimetre centimeter
m =m metre meter
km =km =kms kilometre kilometer
in inch inches
ft =ft foot feet
yd =yd =yds yard
mi mile
nmi =nmi
ly lightyear
mm2 =mm²
cm2 =cm²
m2 =m² =sqm
km2 =km² =sqkm
ft2 =ft² =sqft
mi2 =mi²
acre acre =acs
ha =ha hectare
m3 =m³
cm3 =cm³ =cc
km3 =km³
ml =ml millilitre milliliter
cl =cl
l =l litre liter
gal gallon
pt pint
bbl barrel
bushel bushel
mg =mg milligram milligramme
g =g gram gramme
kg =kg =kgs kilogram kilogramme kilo
lb =lb =lbs pound
oz =oz ounce
t tonne
ton ton
kt kiloton
Mt megaton
carat carat
°C =°c celsius centigrade
°F =°f fahrenheit
K kelvin
° degree
km/h =kmh =kph =kmph
mph =mph
m/s =mps
kn knot
Mach mach
rpm =rpm
bpm =bpm
W =w watt
kW =kw kilowatt
MW =mw megawatt
GW =gw gigawatt
TW terawatt
Wh =wh
kWh =kwh
MWh =mwh
GWh =gwh
TWh =twh
J joule
kJ =kj kilojoule
kcal =kcal kilocalorie
cal calorie
V =v volt
kV =kv kilovolt
A ampere amp
Hz =hz hertz
kHz =khz kilohertz
MHz =mhz megahertz
GHz =ghz gigahertz
B byte
kB =kb kilobyte
MB =mb megabyte
GB =gb gigabyte
TB =tb terabyte
Mbit/s =mbps megabit
Gbit/s =gbps gigabit
dB =db decibel
hp =hp horsepower
Pa pascal
hPa =hpa
psi =psi
µm =µm micron micrometre micrometer
nm =nm nanometre nanometer
furlong furlong
fathom fathom
Sv sievert
Bq becquerel
`;

/** One unit with the ways it is written. */
export interface UnitRow {
  readonly code: string;
  readonly symbols: readonly string[];
  readonly names: readonly string[];
}

export const UNITS: readonly UnitRow[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', ...names] = line.split(' ');
    return {
      code,
      symbols: names.filter((name) => name.startsWith('=')).map((name) => name.slice(1)),
      names: names.filter((name) => !name.startsWith('=')),
    };
  });
