"""The organisations around the young people of Lindhamra. Nobody has an address at any of these domains."""

from portal.demo.content.parts import Unit

ORGANISATIONS: tuple[Unit, ...] = (
    Unit("Strandskolan", "principal", ("strandskolan.lindhamra.example",)),
    Unit("Lindhamra gymnasium", "principal", ("gymnasiet.lindhamra.example",)),
    Unit("Centrala elevhälsan", "student_health", ("elevhalsan.lindhamra.example",)),
    Unit("Norrgymnasiet", "principal", ("norrgymnasiet.example",), is_own=False),
    Unit("Arbetsförmedlingen", "employment_service", ("af.example",), is_own=False),
    Unit("Socialförvaltningen", "social_services", ("soc.lindhamra.example",)),
    Unit("Arbetsmarknadsenheten", "labour_market", ("arbetsmarknad.lindhamra.example",)),
    Unit("Ungdomshälsan", "health", ("ungdomshalsan.example",), is_own=False),
)
