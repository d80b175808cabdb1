"""The start page, the two index pages and what the whole site knows about itself."""

from portal.demo.content.parts import Panel, Step, Steps

MUNICIPALITY = "Lindhamra kommun"
MUNICIPALITY_URL = "https://lindhamra.example/"
AREA = "Lindhamra"
SITE_NAME = "Sammanhang"
PHONE = "070-174 06 10"
SOCIAL_EMERGENCY_PHONE = "070-174 06 90"
EMAIL = "hej@lindhamra.example"
VISIT_ADDRESS = "Gamla posten, Torget 4. Gul dörr."
OPENING_HOURS = "Vardagar 9–16"
COLOUR_NIGHT = "#4a2a2c"
CHANNELS = (("Instagram", "https://instagram.example/sammanhang"), ("TikTok", "https://tiktok.example/sammanhang"))
NEUTRAL_URL = "https://www.1177.se/"
PROTECTED_CONTACT = (
    "Fyll inte i här. Ring 070-174 06 10 eller kom till Gamla posten. "
    "Säg att du vill prata med någon som arbetar med skyddade uppgifter. Då skrivs inget ner på nätet."
)

TITLE = "Start"
HEADLINE = "Det räcker med ett hej."
LEAD = (
    "Har skolan tagit slut för dig, eller är den på väg att göra det? Hör av dig. Vi lyssnar först. "
    "Sen hjälper vi dig vidare i din takt. För dig som är 14–24 år i Lindhamra."
)
REASSURANCE = "Det tar ungefär 3 minuter. Vi ställer inga krav."
SEARCH_DESCRIPTION = "Stöd till dig som är 14–24 år i Lindhamra och har slutat skolan, vill sluta eller är borta mycket."

CHOOSE_HEADING = "Vilket låter som du?"
CHOOSE_LEAD = "Ta det som ligger närmast. Du kan inte välja fel. Vi flyttar dig om det behövs."

STEPS = Steps(
    "Vad händer sen?",
    (
        Step("Vi hör av oss", "Vi ringer, sms:ar eller mejlar. Du väljer vilket. Du får veta vilken dag du senast får svar."),
        Step("Vi träffas", "Hos oss, ute eller hemma hos dig. Ta med en kompis om du vill. Fika bjuder vi på."),
        Step("Vi hittar en väg", "Du säger vad du vill, vi säger vad som går. Du kan ändra dig hur många gånger du vill."),
    ),
)

PARENTS = Panel(
    "Är du förälder?",
    "Det är tungt att se sitt barn stå stilla. Ring oss, så tänker vi ihop. Du får råd även om ditt barn inte vill vara med än.",
    "Till dig som är förälder",
    "/for-vuxna/hemma/",
)
PROFESSIONALS = Panel(
    "Jobbar du med unga?",
    "Har en elev slutat, eller är någon borta för ofta? Ring oss direkt. Fråga gärna eleven först om det är okej.",
    "Till dig som arbetar med unga",
    "/for-vuxna/jobbar-med-unga/",
)
CONTACT_HEADING = "Ring, sms:a eller kom förbi"

SUPPORT_TITLE = "Hitta rätt stöd"
SUPPORT_LEAD = "Det finns fyra vägar in. Alla kostar noll kronor, och du kan sluta när du vill."
NEWS_TITLE = "Nyheter"
NEWS_LEAD = "Här berättar vi vad som är på gång, vad som är nytt och hur det kan gå till."
ABOUT_TITLE = "Om webbplatsen"
ABOUT_LEAD = "Hur den fungerar, vad den sparar och vad du kan göra om något är fel."
