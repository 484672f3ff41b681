# Selaras. `make` lists the verbs.
SHELL := /bin/bash
PY := .venv/bin/python
PORT ?= 8000
export PORT

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev demo test test-inti check fix bench docs docs-check lock clean

help: ## daftar perintah
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

setup: ## pasang Selaras ke .venv (perintah: .venv/bin/selaras)
	@bash skrip/siapkan.sh

setup-dev: ## pasang juga alat pengembang
	@bash skrip/siapkan.sh dev

demo: ## jalankan produk dengan contoh nyata (PORT=8000)
	@bash skrip/demo.sh

test: ## pasang semua yang perlu, lalu jalankan seluruh uji
	@bash skrip/uji.sh

test-inti: ## uji inti saja (tanpa Django), beberapa detik
	@$(PY) -m pytest tests/core src/selaras/kernel -p no:django

check: ## lint, tipe, dan kontrak impor
	@$(PY) -m ruff check src tests bench skrip
	@$(PY) -m ruff format --check src tests bench skrip
	@$(PY) -m mypy src/selaras/kernel src/selaras/law src/selaras/facts src/selaras/checks src/selaras/readers src/selaras/writers src/selaras/cli
	@PYTHONPATH=.:src $(PY) -m mypy --config-file mypy-web.ini src/selaras/apps src/selaras/config
	@.venv/bin/lint-imports
	@$(MAKE) --no-print-directory docs-check

fix: ## rapikan kode
	@$(PY) -m ruff check --fix src tests bench skrip
	@$(PY) -m ruff format src tests bench skrip

bench: ## ukur kecepatan; gagal bila batas terlampaui
	@bash skrip/siapkan.sh dev >/dev/null
	@$(PY) -m bench

docs: ## buat ulang docs/rujukan dari kode
	@$(PY) skrip/buat_rujukan.py

docs-check: ## pastikan docs/rujukan sesuai kode
	@$(PY) skrip/buat_rujukan.py --periksa

lock: ## kunci ulang dependensi beserta hash
	@bash skrip/kunci.sh

clean: ## hapus hasil bangun dan data demo
	@rm -rf .venv var build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
