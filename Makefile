# Everything that a person types. `make help` lists it.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
export PORTAL_DATA ?= $(CURDIR)/var
SERVE_SETTINGS := portal.settings.demo

# What the forms are written in, and what pages alone can be translated to.
LANGUAGES := en sv_X-ll
PAGE_LANGUAGES := ar so uk fi
# What the editor lacks in Swedish, written by hand.
EDITOR := locale_editor/sv/LC_MESSAGES
# Staff speak Swedish; what only they see is not translated.
SWEDISH_ALONE := $(VENV) var tests bench docs static accounts casework audit outbox portal/demo portal/settings portal/specimens.py portal/styleguide.py \
	common/alerts/editor.py common/alerts/model.py common/blocks common/colour_fields.py common/compose common/contact_cards.py common/contacted.py \
	common/depicted.py common/documents.py common/easy_read.py common/page_languages.py common/pages.py common/pictures.py common/publishing.py common/quality \
	common/site_settings/lists.py common/site_settings/logo.py common/site_settings/model.py common/site_settings/reminder.py common/theme common/wagtail_hooks.py \
	home/blocks.py home/editors.py home/models home/translating.py home/wagtail_hooks.py \
	news/editor_list.py news/feeds.py news/models news/wagtail_hooks.py \
	forms/models/applications.py forms/models/drafts.py forms/models/evaluations.py forms/models/replies.py forms/models/words.py \
	forms/pages.py forms/text_blocks.py forms/wagtail_hooks.py forms/workflow.py services/block_programmes.py services/block_samples.py services/blocks.py \
	services/domains.py services/look_preview.py services/looks.py services/pages.py services/wagtail_hooks.py \
	services/models/ladder.py services/models/organisations.py services/models/people.py services/models/programmes.py \
	search/delivering.py search/messages.py search/models/entries.py search/models/searches.py search/models/spellings.py search/models/synonyms.py search/reports.py search/wagtail_hooks.py editorial/models editorial/reports editorial/messages.py editorial/presenters.py editorial/todo.py editorial/views/reviewing.py \
	editorial/wagtail_hooks.py templates/editorial/staff templates/wagtailadmin \
	templates/account templates/common/alert_preview.html templates/common/fill_in.html templates/common/site_preview.html templates/compose \
	templates/desk templates/mfa templates/styleguide templates/wagtailusers
# What only somebody who fills in a form can meet.
FORMS_ALONE := forms editorial templates/forms templates/editorial templates/includes/feedback.html templates/form_base.html templates/print \
	common/http.py common/numbers.py common/openid common/phones.py \
	common/templatetags/site_text.py services/eligibility.py services/models portal/privacy_page.py

MESSAGES := --no-wrap --no-obsolete --add-location file

.PHONY: help run test check format messages bench lock

help: ## list the commands
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/'

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 eller nyare behövs.")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements/run.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@touch $@

$(VENV)/test.stamp: requirements/test.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@ $(VENV)/run.stamp

run: export DJANGO_SETTINGS_MODULE = $(SERVE_SETTINGS)
run: export PORTAL_URL ?= http://127.0.0.1:$(PORT)
run: $(VENV)/run.stamp ## the whole portal with its demo, until Ctrl-C
	@$(BIN)/python manage.py prepare --demo
	@exec $(BIN)/python manage.py serve --port $(PORT)

test: $(VENV)/test.stamp ## every test that this machine can run
	$(BIN)/pytest $(TESTS)

check: $(VENV)/test.stamp ## format, lint, types, imports, migrations, deployment, generated pages
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/djlint templates --check --lint --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports
	.ci/deploy-check $(BIN)/python

format: $(VENV)/test.stamp ## put the code in shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/djlint templates --reformat --quiet

messages: $(VENV)/test.stamp ## what is to be translated, from the code to locale/, and back as .mo (needs gettext)
	$(BIN)/python manage.py makemessages $(addprefix -l ,$(LANGUAGES)) $(MESSAGES) $(addprefix -i ,$(SWEDISH_ALONE))
	$(BIN)/python manage.py makemessages $(addprefix -l ,$(PAGE_LANGUAGES)) $(MESSAGES) $(addprefix -i ,$(SWEDISH_ALONE) $(FORMS_ALONE))
	for language in $(LANGUAGES) $(PAGE_LANGUAGES); do \
		msgfmt --check-format --output-file locale/$$language/LC_MESSAGES/django.mo locale/$$language/LC_MESSAGES/django.po || exit 1; \
	done
	for domain in django djangojs; do \
		msgfmt --check-format --output-file $(EDITOR)/$$domain.mo $(EDITOR)/$$domain.po || exit 1; \
	done

bench: $(VENV)/test.stamp ## the measurements, as a table and under var/bench/ (PEER=URL: beside an article of another site)
	$(BIN)/python -m bench $(if $(PEER),--peer $(PEER))

lock: ## resolve pyproject.toml into requirements/ (needs uv)
	uv pip compile pyproject.toml --python-version 3.11 --generate-hashes --quiet --custom-compile-command "make lock" -o requirements/run.txt
	uv pip compile pyproject.toml --extra test --python-version 3.11 --generate-hashes --quiet --custom-compile-command "make lock" -o requirements/test.txt
