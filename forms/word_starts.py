"""The beginnings of words, in lower case, that an installation starts with; afterwards the lists are the communicator's."""

SENSITIVE_BEGINNINGS = (
    "abort", "adhd", "add ", "alkohol", "anorexi", "antidepressiv", "asperger", "autis", "bipolär", "borderline", "brott", "bulimi",
    "cancer", "cannabis", "deprimera", "depression", "diabetes", "diagnos", "drog", "dömd", "epilepsi", "fängelse", "försäkringskass",
    "gravid", "hasch", "hiv", "homosexuell", "häkt", "incest", "knark", "kriminell", "könsdysfori", "medicin", "misshandl", "missbruk",
    "muslim", "narkotika", "ocd", "panikattack", "personnummer", "polis", "psykiatri", "psykisk", "psykos", "psykolog", "ptsd",
    "schizofreni", "självmord", "självskad", "sjukdom", "sjukskriv", "skär mig", "stulit", "suicid", "tourette", "tvångstank", "utmattning",
    "våldt", "ångest", "åtal", "ätstörning", "överdos",
)  # fmt: skip
DANGER_BEGINNINGS = (
    "döda mig", "inte leva", "inte längre leva", "orkar inte leva", "vill inte leva", "vill dö", "självmord", "suicid",
    "ta livet av", "ta mitt liv", "skada mig", "skadar mig", "skär mig", "skära mig", "självskad", "överdos", "våldt",
    "slår mig", "misshandl", "hotar mig", "hotad", "rädd hemma", "vågar inte gå hem", "utkastad", "utslängd",
    "tvingas gifta", "giftas bort", "kill myself", "suicide", "want to die", "hurt myself", "self-harm", "rape", "hits me",
    "afraid to go home",
)  # fmt: skip
